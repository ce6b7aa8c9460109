import type { Command } from 'commander'
import { emailAddress } from '@/lib/auth/schema'
import type { PrismaClient } from '@/lib/db/generated/client'
import { PlainProblem } from '../problem'
import { asOwner } from './as-owner'

export function register(program: Command) {
  const admin = program.command('admin').description('the people who run this installation')
  admin
    .command('add')
    .argument('<email>')
    .option('--name <name>', 'what others see', 'Administrator')
    .description('make a person an administrator, also the first one')
    .action((email: string, { name }: { name: string }) => asOwner((owner) => add(owner, addressOf(email), name)))
  admin.command('list').description('name the administrators').action(() => asOwner(list))
  admin
    .command('remove')
    .argument('<email>')
    .description('end the right of an administrator; the person stays')
    .action((email: string) => asOwner((owner) => remove(owner, addressOf(email))))
}

function addressOf(typed: string) {
  const parsed = emailAddress.safeParse(typed)
  if (!parsed.success) throw new PlainProblem(`"${typed}" is not an e-mail address, such as name@ministry.gov.`)
  return parsed.data
}

async function add(owner: PrismaClient, email: string, name: string) {
  const known = await owner.user.findUnique({ where: { email }, select: { isAdministrator: true, disabledAt: true } })
  if (known?.isAdministrator && !known.disabledAt) return console.log(`${email} is an administrator already.`)
  await owner.$transaction(async (tx) => {
    const { id } = await tx.user.upsert({ where: { email }, create: { email, name, isAdministrator: true }, update: { isAdministrator: true, disabledAt: null }, select: { id: true } })
    await tx.auditEntry.createMany({ data: [{ action: 'person:makeAdministrator', details: { personId: id, by: 'mgi' } }] })
  })
  console.log(`${email} is an administrator now, and signs in with a code sent to that address.`)
}

async function list(owner: PrismaClient) {
  const people = await owner.user.findMany({ where: { isAdministrator: true }, select: { email: true, name: true, disabledAt: true }, orderBy: { email: 'asc' } })
  if (people.length === 0) console.log('There is no administrator yet: npm run mgi -- admin add EMAIL')
  for (const { email, name, disabledAt } of people) console.log(`${email ?? '(no address)'}  ${name ?? ''}${disabledAt ? '  (disabled)' : ''}`)
}

async function remove(owner: PrismaClient, email: string) {
  const removed = await owner.$transaction(async (tx) => {
    const person = await tx.user.findFirst({ where: { email, isAdministrator: true }, select: { id: true } })
    if (!person) return false
    await tx.user.update({ where: { id: person.id }, data: { isAdministrator: false }, select: { id: true } })
    await tx.auditEntry.createMany({ data: [{ action: 'person:endAdministrator', details: { personId: person.id, by: 'mgi' } }] })
    return true
  })
  if (!removed) throw new PlainProblem(`No administrator has the address ${email}.`)
  console.log(`${email} is no administrator any more.`)
}
