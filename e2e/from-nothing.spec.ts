import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { compact, pdfTexts } from '../lib/profiles/fixtures/pdf-text'
import type { ProfileDocument } from '../lib/profiles/document'
import { expect, test } from './fixtures'
import type { Mail } from './harness/mailbox'
import { mgi } from './harness/mgi'
import { downloaded, expectPrinted, findingsOf, wordsOfJson, wordTexts } from './harness/profile-files'

test.use({ installation: 'production', actionTimeout: 15_000 })

/** Nobody is known by these addresses until somebody types them. */
const run = randomBytes(4).toString('hex')
const administrator = `administrator-${run}@journey.example`
const editor = `editor-${run}@journey.example`
const focalPoint = `ponto.focal-${run}@journey.example`

/** Two laws that exist in this journey alone, also when it is tried again: one of the same number and year would be pointed out. */
const number = parseInt(run, 16)
const laws = [
  { title: `Lei de ensaio sobre o acesso à saúde (${run})`, reference: `Lei n.º ${number}/2014`, year: '2014', link: `https://leis.example/${number}-2014` },
  { title: `Lei de ensaio sobre a entrada e a permanência de estrangeiros (${run})`, reference: `Lei n.º ${number}/2016`, year: '2016', link: `https://leis.example/${number}-2016` },
] as const

interface Answered {
  code: string
  presence: string
  explanation: string
  /** Why it is not applicable. */
  reason?: string
  law?: (typeof laws)[number]
}

const answers: Answered[] = [
  { code: 'MR-01', presence: 'Existente', explanation: 'Desde 2014, os migrantes em situação regular pagam nos serviços públicos de saúde as mesmas taxas que os nacionais.', law: laws[0] },
  { code: 'MR-02', presence: 'Parcialmente existente', explanation: 'Os cuidados de urgência são prestados a todos; nos restantes, em novembro de 2026, é pedido um documento de residência.' },
  { code: 'MR-03', presence: 'Existente', explanation: 'A matrícula no ensino público está aberta a todas as crianças, seja qual for a sua situação.' },
  { code: 'MR-05', presence: 'Parcialmente existente', explanation: 'A inscrição na segurança social é obrigatória para quem trabalha por conta de outrem.' },
  { code: 'MR-12', presence: 'Inexistente', explanation: 'Uma mudança de setor exige uma nova autorização, segundo a lei de 2016.', law: laws[1] },
  { code: 'MR-17', presence: 'Existente', explanation: 'Os nacionais residentes no estrangeiro votam em todas as eleições nacionais.' },
  { code: 'WG-01', presence: 'Existente', explanation: 'Uma direção-geral concebe e coordena a política de imigração desde 2016.' },
  { code: 'PA-01', presence: 'Existente', explanation: 'O país participa num processo consultivo regional desde 2010.' },
  { code: 'MC-01', presence: 'Não aplicável', explanation: 'A matéria é tratada num plano geral de proteção civil.', reason: 'A estratégia nacional não distingue grupos de pessoas.' },
  { code: 'SO-01', presence: 'Existente', explanation: 'Duas polícias têm por mandato o controlo das fronteiras marítimas e aéreas.' },
]

const footnote = 'As taxas figuram numa portaria publicada em 2015.'
const anew = {
  wellDeveloped: 'Desde 2016, uma direção-geral concebe e coordena a política de imigração.',
  potential: 'Em novembro de 2026 não existe uma lista pública das entidades que prestam apoio às vítimas de tráfico de pessoas.',
}
const draft = { label: 'Projeto', wording: 'não citar nem distribuir' }

const tab = (page: Page, assessment: string, name: string) => page.getByRole('navigation', { name: assessment }).getByRole('link', { name, exact: true })

const codeIn = ({ text }: Mail) => /^(\d{4}) (\d{4})$/m.exec(text)?.slice(1).join('') ?? ''
const linkIn = ({ text }: Mail, path: string) => text.split(/\s+/).find((word) => word.startsWith('http') && word.includes(path)) ?? ''

async function newBrowser(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 }, acceptDownloads: true })
  return context.newPage()
}

test('from an empty installation to the printed profile of Cabo Verde, without any file', async ({ page, browser, baseURL, mails, expectAccessible }) => {
  test.setTimeout(600_000) // three people do a day's work

  await test.step('the first administrator is named by command and signs in with the code of a mail', async () => {
    expect(await mgi('admin', 'add', administrator)).toContain(`${administrator} is an administrator now`)
    await page.goto('/')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await expectAccessible(page)
    await page.getByLabel('E-mail address').fill(administrator)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await expect(page.getByText('Check your e-mail')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Code from the mail').fill(codeIn(await mails.newest(administrator)))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Your assessments' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('and appoints an editor', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Appoint an editor' }).click()
    await page.getByLabel('Name shown to others').fill('Editor, MGI team')
    await page.getByLabel('E-mail address').fill(editor)
    await page.getByRole('button', { name: 'Appoint and send the mail' }).click()
    await expect(page.getByText('Appointed. The mail is on its way.')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: editor })).toContainText('May start assessments')
    await expectAccessible(page)
  })

  const desk = await newBrowser(browser, baseURL)
  await test.step('the editor follows the mail, signs in with its link and starts Cabo Verde 2026', async () => {
    const invitation = await mails.newest(editor)
    expect(invitation.subject).toBe('You may start assessments')
    await desk.goto(linkIn(invitation, '/assessments'))
    await desk.getByLabel('E-mail address').fill(editor)
    const since = Date.now()
    await desk.getByRole('button', { name: 'Send me a code' }).click()
    await desk.goto(linkIn(await mails.newest(editor, { since }), '/sign-in/confirm'))
    await expectAccessible(desk)
    await desk.getByRole('button', { name: 'Sign in now' }).click()
    await desk.getByRole('link', { name: 'Start an assessment' }).click()
    await expect(desk.getByRole('heading', { level: 1, name: 'Start an assessment' })).toBeVisible()
    await expectAccessible(desk)
    await desk.getByLabel('Territory', { exact: true }).selectOption('Cabo Verde')
    await desk.getByLabel('Year', { exact: true }).fill('2026')
    await desk.getByLabel('Working language').selectOption('português')
    await desk.getByLabel('Institutions that take part').fill('Direção-Geral da Imigração\nMinistério da Saúde')
    await desk.getByLabel('Reference date').fill('2026-11')
    await desk.getByLabel('Ministries answer by').fill('2027-01-15')
    await desk.getByLabel('The focal point submits by').fill('2027-02-12')
    await desk.getByRole('button', { name: 'Start the assessment' }).click()
    await expect(desk.getByRole('heading', { level: 1, name: 'People and institutions' })).toBeVisible()
    await expect(desk.getByText('Cabo Verde 2026')).toBeVisible()
    await expectAccessible(desk)
  })

  await test.step('invites the focal point by mail and opens data collection', async () => {
    await desk.getByLabel('Name shown to others').fill('Ponto focal, Direção-Geral da Imigração')
    await desk.getByLabel('E-mail address', { exact: true }).fill(focalPoint)
    await desk.getByLabel('Part in the assessment').selectOption('Focal point')
    await desk.getByLabel('Institution', { exact: true }).selectOption('Direção-Geral da Imigração')
    await desk.getByRole('button', { name: 'Appoint and send the mail' }).click()
    await expect(desk.getByText('Appointed. The mail is on its way.')).toBeVisible()
    await tab(desk, 'This assessment', 'Overview').click()
    await expectAccessible(desk)
    await desk.getByRole('button', { name: 'Open data collection' }).click()
    await expect(desk.getByRole('heading', { name: 'Work on the profile' })).toBeVisible()
  })

  const ministry = await newBrowser(browser, baseURL)
  await test.step('the focal point follows the mail and signs in, in Portuguese', async () => {
    const invitation = (await mails.newest(focalPoint)) && mails.list(focalPoint)[0]
    if (!invitation) throw new Error('no invitation')
    expect(invitation.subject).toBe('Cabo Verde 2026: está convidado a participar')
    await ministry.goto(linkIn(invitation, '/assessments/'))
    await ministry.getByText('Language English').click()
    await ministry.getByRole('link', { name: 'português' }).click()
    await ministry.getByLabel('Endereço de correio eletrónico').fill(focalPoint)
    const since = Date.now()
    await ministry.getByRole('button', { name: 'Enviar-me um código' }).click()
    await ministry.goto(linkIn(await mails.newest(focalPoint, { since }), '/sign-in/confirm'))
    await ministry.getByRole('button', { name: 'Entrar agora' }).click()
    await expect(ministry.getByRole('heading', { level: 1, name: 'Visão geral' })).toBeVisible()
    await expect(ministry.locator('html')).toHaveAttribute('lang', 'pt')
    await expect(ministry.getByText('Cabo Verde 2026')).toBeVisible()
    await expectAccessible(ministry)
  })

  await test.step('answers ten indicators, with two laws and one that is not applicable, and submits each', async () => {
    await tab(ministry, 'Esta avaliação', 'Respostas').click()
    await expect(ministry).toHaveURL(/\/answers\/migrants-rights$/)
    const dimension = ministry.url().replace(/[a-z-]+$/, '')
    await expectAccessible(ministry)
    for (const answer of answers) {
      const row = ministry.locator(`details[data-code="${answer.code}"]`)
      if ((await row.count()) === 0) await ministry.goto(`${dimension}${answer.code}`)
      else await row.locator('summary.rowq').click()
      await writeAnswer(ministry, answer)
      if (answer.law || answer.reason) await expectAccessible(ministry)
      await ministry.getByRole('form', { name: answer.code }).getByRole('button', { name: 'Submeter à OIM' }).click()
      await expect(row.getByRole('heading', { name: 'Submetida à OIM. Retire-a para a alterar.' })).toBeVisible()
    }
    await tab(ministry, 'Esta avaliação', 'Fontes').click()
    for (const { title } of laws) await expect(ministry.getByRole('link', { name: title })).toBeVisible()
    await expectAccessible(ministry)
    await tab(ministry, 'Esta avaliação', 'Visão geral').click()
    await expectAccessible(ministry)
  })

  await test.step('the editor writes four paragraphs, two from answers and two anew, one with a footnote', async () => {
    await desk.getByRole('link', { name: 'Go to the profile' }).click()
    await openLists(desk, 1)
    await startParagraph(desk, { from: answers[0], list: 'Well-developed areas' })
    await expect(desk.getByRole('heading', { name: 'Paragraph 1.2.1' })).toBeVisible()
    const text = desk.getByRole('textbox', { name: 'Text', exact: true })
    await expect(text).toHaveValue(`${answers[0]?.explanation} [@1]`)
    await text.press('ControlOrMeta+End')
    await desk.getByRole('button', { name: 'Add a footnote' }).click()
    await desk.getByLabel('Footnote [^1]').fill(footnote)
    await everythingSaved(desk)
    await expectAccessible(desk)
    await startParagraph(desk, { from: answers[4], list: 'Areas with potential for further development' })
    await expect(desk.getByRole('heading', { name: 'Paragraph 1.3.1' })).toBeVisible()

    await openLists(desk, 2)
    await startParagraph(desk, { list: 'Well-developed areas', words: anew.wellDeveloped })
    await openLists(desk, 6)
    await startParagraph(desk, { list: 'Areas with potential for further development', words: anew.potential })
    await everythingSaved(desk)
  })

  const paragraphs = [answers[0]?.explanation ?? '', answers[4]?.explanation ?? '', anew.wellDeveloped, anew.potential]
  await test.step('reads the profile in Portuguese', async () => {
    await tab(desk, 'This assessment', 'Profile').click()
    await expect(desk.getByRole('heading', { level: 1, name: 'Cabo Verde 2026' })).toBeVisible()
    const article = desk.getByRole('article')
    for (const words of [...paragraphs, footnote, ...laws.map(({ title }) => title), 'Áreas bem desenvolvidas', 'Áreas com potencial de desenvolvimento'])
      await expect(article).toContainText(words)
    await expectAccessible(desk)
  })

  await test.step('prints it: the draft mark on every page, all four paragraphs, the footnote and both laws', async () => {
    const pages = await pdfTexts((await downloaded(desk, 'PDF')).bytes)
    expect(pages.length).toBeGreaterThan(5)
    for (const each of pages) {
      expect(each.toLowerCase()).toContain(draft.label.toLowerCase())
      expect(each).toContain(compact(draft.wording))
    }
    for (const words of [...paragraphs, footnote, ...laws.map(({ title }) => title), ...laws.map(({ reference }) => reference)]) expectPrinted(withoutMarks(pages), words)
  })

  await test.step('and takes it along as a Word document and as JSON, which holds no answer', async () => {
    const word = wordTexts((await downloaded(desk, 'Word document')).bytes)
    for (const words of [...paragraphs, ...laws.map(({ title }) => title)]) expect(word.body).toContain(compact(words))
    expect(word.notes).toContain(compact(footnote))
    expect(word.aroundEveryPage).toContain(compact(draft.wording))

    const document = JSON.parse(Buffer.from((await downloaded(desk, 'JSON')).bytes).toString()) as ProfileDocument
    expect(document.locale).toBe('pt')
    expect(findingsOf(document).map(({ number, text }) => [number, text])).toEqual([
      ['1.2.1', paragraphs[0]],
      ['1.3.1', paragraphs[1]],
      ['2.1.1', paragraphs[2]],
      ['6.2.1', paragraphs[3]],
    ])
    const inJson = wordsOfJson(document)
    for (const { explanation, reason } of answers.filter(({ code }) => code !== 'MR-01' && code !== 'MR-12')) for (const words of [explanation, reason]) expect(inJson).not.toContain(words)
    for (const presence of ['presence', 'inPlace', 'partly', 'notInPlace', 'notApplicable', 'noInformation', 'notAssessed']) expect(inJson).not.toContain(presence)
  })

  await Promise.all([desk.context().close(), ministry.context().close()])
})

/** Fills the open card of an indicator, in Portuguese; a law is added to the register on the way and cited. */
async function writeAnswer(page: Page, { code, presence, explanation, reason, law }: Answered) {
  const card = page.getByRole('form', { name: code })
  await card.getByRole('radio', { name: new RegExp(`^${presence}`) }).check()
  if (reason) await card.getByLabel('Porque é que o indicador não é aplicável').fill(reason)
  const text = card.getByLabel('Explicação', { exact: true })
  await text.fill(explanation)
  if (law) {
    await card.getByRole('button', { name: 'Citar uma fonte' }).click()
    await card.getByRole('button', { name: 'Acrescentar uma fonte que não está no registo' }).click()
    await card.getByLabel('Título oficial').fill(law.title)
    await card.getByLabel('Tipo', { exact: true }).selectOption('Lei')
    await card.getByLabel('Número ou período').fill(law.reference)
    await card.getByLabel('Ano', { exact: true }).fill(law.year)
    await card.getByRole('radio', { name: /^Público/ }).check()
    await card.getByText('Tradução, outros nomes, datas, estado e ligação').click()
    await card.getByLabel('Ligação', { exact: true }).fill(law.link)
    await card.getByRole('button', { name: 'Acrescentar ao registo e citar' }).click()
    await expect(card.getByRole('link', { name: law.title })).toBeVisible()
    await card.getByLabel('Artigo ou página').fill('artigo 4.º')
    await expect(text).toHaveValue(`${explanation} [@1]`)
  }
  await expect(card.getByText(/^Guardado às/).last()).toBeVisible()
}

/** From any page of the profile to the lists of one dimension. */
async function openLists(page: Page, dimension: number) {
  await page.getByRole('main').getByRole('navigation').getByRole('link', { name: new RegExp(`^${dimension} `) }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Drafting the findings' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${dimension}\\.`) })).toHaveCount(2)
}

/** Begins a paragraph from an answer, or writes one anew. */
async function startParagraph(page: Page, { from, list, words }: { from?: Answered; list: string; words?: string }) {
  await page.getByText('Start a paragraph', { exact: true }).click()
  if (from) {
    const option = page.getByLabel('Begin with').getByRole('option', { name: from.code })
    await page.getByLabel('Begin with').selectOption((await option.getAttribute('value')) ?? '')
  }
  await page.getByRole('radio', { name: list }).check()
  await page.getByRole('button', { name: 'Start the paragraph' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^Paragraph / })).toBeVisible()
  if (!words) return
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(words)
  await everythingSaved(page)
}

const everythingSaved = async (page: Page) => {
  await expect(page.getByText(/^Saved at/).last()).toBeVisible()
  await expect(page.getByText(/^Saving/)).toHaveCount(0)
}

/** Marks of sources and notes stand inside the text in print. */
const withoutMarks = (pages: string[]) => pages.map((page) => page.replace(/\[\d+(,\d+)*\]/g, ''))
