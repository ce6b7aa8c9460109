import 'server-only'
import { workerDb } from '@/lib/db/client'
import { environment } from '@/lib/env'
import type { ClaimedNotice } from './claim'
import { type MailWords, mailWords } from './compose'
import { arrange } from './digest'
import { digestMail } from './digest-mail'
import { type AssessmentFacts, listFacts } from './facts'
import { groupOf, notice, type NoticeContent } from './notices'
import { noticeMail } from './notice-mail'
import type { Mail } from './send'
import { type DigestContent, tellingOf } from './tellings'

/** What became of claimed notices: `told` are in the mail, `dropped` are not true or not wanted, `postponed` wait for the digest. */
type Written = Record<'told' | 'dropped' | 'postponed' | 'unknown', ClaimedNotice[]> & { mail: (Mail & { to: string; messageId: string }) | null }

type Known = { row: ClaimedNotice; content: NoticeContent }

/** Writes the mail for one person's claimed notices, from how things stand now: what is no longer true is not told. */
export async function writeMail(claimed: ClaimedNotice[]): Promise<Written> {
  const [first] = claimed
  const person = first && (await findRecipient(first.recipientId))
  if (!first || !person?.email) return { mail: null, told: [], dropped: claimed, postponed: [], unknown: [] }
  const { known, unknown } = read(claimed)
  const facts = await listFacts(person.id, known.map(({ content }) => content))
  const words = await mailWords(person.locale)
  const waits = ({ row, content }: Known) => !row.inDigest && content.kind === 'mentioned' && !person.mailMentionsAtOnce
  const wanted = known.filter((each) => !waits(each) && (!each.row.inDigest || isWanted(person, each.content)))
  const { mail, told } = first.inDigest ? digestOf(words, wanted, facts) : singleOf(words, wanted, person, facts)
  return {
    mail: mail && { ...mail, to: person.email, messageId: `<${first.id}@${new URL(environment().NEXTAUTH_URL).hostname}>` }, // the same when tried again
    told,
    postponed: known.filter(waits).map(({ row }) => row),
    dropped: known.filter((each) => !waits(each) && !told.includes(each.row)).map(({ row }) => row),
    unknown,
  }
}

const findRecipient = (id: string) =>
  workerDb().user.findFirst({
    where: { id, disabledAt: null },
    select: { id: true, email: true, locale: true, isEditor: true, mailDigest: true, mailMentionsAtOnce: true, mailAsked: true, mailComments: true, mailNews: true },
  })
type Recipient = NonNullable<Awaited<ReturnType<typeof findRecipient>>>

/** Notices of a newer version, in the middle of an upgrade, are left to it. */
function read(claimed: ClaimedNotice[]) {
  const known: Known[] = []
  const unknown: ClaimedNotice[] = []
  for (const row of claimed) {
    const { data } = notice.safeParse(row)
    if (data) known.push({ row, content: data })
    else unknown.push(row)
  }
  return { known, unknown }
}

function isWanted(person: Recipient, { kind }: NoticeContent) {
  const isOn = { invitation: true, asked: person.mailAsked, comments: person.mailComments, news: person.mailNews }
  return person.mailDigest && isOn[groupOf[kind]]
}

function digestOf(words: MailWords, notices: Known[], facts: Map<string, AssessmentFacts>) {
  const tellings = notices.flatMap(({ row, content }) => {
    const assessment = 'assessmentId' in content.payload ? facts.get(content.payload.assessmentId) : undefined
    const telling = assessment && isOfDigest(content) ? tellingOf(content, assessment) : null
    return telling ? [{ row, telling }] : []
  })
  if (tellings.length === 0) return { mail: null, told: [] }
  return { mail: digestMail(words, arrange(tellings.map(({ telling }) => telling)), facts), told: tellings.map(({ row }) => row) }
}

const isOfDigest = (content: NoticeContent): content is DigestContent => groupOf[content.kind] !== 'invitation'

function singleOf(words: MailWords, [single]: Known[], person: Recipient, facts: Map<string, AssessmentFacts>) {
  if (!single) return { mail: null, told: [] }
  const { payload } = single.content
  const mail = noticeMail(words, single.content, person, 'assessmentId' in payload ? facts.get(payload.assessmentId) : undefined)
  return { mail, told: mail ? [single.row] : [] }
}
