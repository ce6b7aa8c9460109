'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { authorise } from '@/lib/permissions'
import { addGroup, addLocality, correctNames } from './commands'
import { newGroup, type NewGroup, newLocality, type NewLocality, territoryNames, type TerritoryNames } from './schema'

export async function addLocalityAct(input: NewLocality) {
  return runAction(newLocality, input, async (locality, tx) => {
    authorise(tx.person, 'territory:manage')
    const added = await addLocality(tx, locality)
    revalidatePath('/territories', 'layout')
    return added
  })
}

export async function addGroupAct(input: NewGroup) {
  return runAction(newGroup, input, async (group, tx) => {
    authorise(tx.person, 'territory:manage')
    const added = await addGroup(tx, group)
    revalidatePath('/territories', 'layout')
    return added
  })
}

export async function correctNamesAct(input: TerritoryNames) {
  return runAction(territoryNames, input, async (names, tx) => {
    authorise(tx.person, 'territory:manage')
    await correctNames(tx, names)
    revalidatePath('/territories', 'layout')
    return null
  })
}
