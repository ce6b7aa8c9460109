import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readFileSync } from 'node:fs'
import { PlainProblem } from '../problem'
import type { Binaries } from './binaries'

/** How to run a PostgreSQL program: PostgreSQL refuses to run as root, so as root it gets another identity. */
interface ServerUser {
  command(program: string, args: string[]): [program: string, args: string[], identity: { uid?: number; gid?: number }]
  /** Gives a file or folder to the server's user, where that is another one. */
  own(file: string): void
}

const asMyself: ServerUser = {
  command: (program, args) => [program, args, {}],
  own: () => {},
}

/**
 * As root, first a user namespace, in which root's files belong to an ordinary user and nothing on disk changes;
 * where the system forbids that, the user `nobody`, who must be able to enter the folders.
 */
export function chooseServerUser(binaries: Binaries, folder: string): ServerUser {
  if (process.getuid?.() !== 0) return asMyself
  const user = unprivilegedUser()
  const map = ['-U', `--map-user=${user.uid}`, `--map-group=${user.gid}`]
  if (spawnSync('unshare', [...map, binaries.postgres, '--version']).status === 0)
    return { ...asMyself, command: (program, args) => ['unshare', [...map, program, ...args], {}] }

  chmodSync(folder, 0o711) // to be walked through, not listed
  if (!canEnter(folder, user) || spawnSync(binaries.postgres, ['--version'], user).status !== 0)
    throw new PlainProblem(
      `The database runs as the user "${user.name}", who cannot enter ${folder}: ` +
        'move the project to a folder open to others, such as /srv, or start it as an ordinary user instead of root.',
    )
  return {
    command: (program, args) => [program, args, { uid: user.uid, gid: user.gid }],
    own: (file) => chownSync(file, user.uid, user.gid),
  }
}

const canEnter = (folder: string, { uid, gid }: { uid: number; gid: number }) =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid }).status === 0

/** `nobody`, or else the first user who is not root: initdb wants a user with a name. */
function unprivilegedUser() {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name && user.uid > 0)
  return users.find((user) => user.name === 'nobody') ?? users[0] ?? { name: 'nobody', uid: 65534, gid: 65534 }
}
