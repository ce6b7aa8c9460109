import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A disk of its own in memory, which can be filled to its last byte and freed again. */
export type SmallDisk = { folder: string; fill: () => void; free: () => void; remove: () => void }

/** @returns null where this system lets nobody mount one: it needs root on Linux. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'mgi-small-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'mgi-drill', folder]).status === 0
  if (!mounted) {
    rmSync(folder, { recursive: true })
    return null
  }
  const filler = path.join(folder, 'filler')
  return {
    folder,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      spawnSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Writes until not one byte fits any more. */
function fillUp(file: string) {
  const handle = openSync(file, 'a')
  for (let size = 1024 * 1024; size >= 1; size >>= 1) {
    const block = Buffer.alloc(size)
    try {
      for (;;) writeSync(handle, block)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error // and now the rest, in smaller blocks
    }
  }
  closeSync(handle)
}
