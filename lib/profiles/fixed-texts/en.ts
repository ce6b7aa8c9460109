import type { FixedTexts } from './shape'

export const en: FixedTexts = {
  labels: {
    series: 'Migration Governance Indicators',
    edition: 'Edition {number}',
    contents: 'Contents',
    page: 'Page {page} of {total}',
    dimension: 'Dimension {number}',
    principle: 'Principle',
    objective: 'Objective',
    principles: 'Principles',
    objectives: 'Objectives',
    is: 'What the MGI is',
    isNot: 'What the MGI is not',
    wellDeveloped: 'Well-developed areas',
    potential: 'Areas with potential for further development',
    noFindings: 'This list holds no paragraph yet.',
    table: 'Table {number}',
    instrument: 'Instrument',
    adopted: 'Adopted',
    status: 'Status',
    date: 'Date',
    ratified: 'Ratified',
    signed: 'Signed',
    notSigned: 'Not signed',
    notRatified: 'Not ratified',
    notStated: 'Not stated',
    noDate: 'not stated',
    reservation: 'Reservation or declaration',
    source: 'Source',
    sources: 'Sources',
    noSource: 'No source',
    citedIn: 'Cited in',
    notes: 'Notes',
    note: 'Note {number}',
    backToText: 'Back to the text',
    paragraph: 'Paragraph {number}',
    linkToParagraph: 'Link to paragraph {number}',
    indicators: 'Indicators',
    field: 'to be assigned at publication',
    annex: 'Annex',
    actors: 'Who takes part',
    outputs: 'Result',
    step: 'Step {number}',
    skip: 'Skip to content',
    sixDimensions: 'six dimensions',
  },
  kinds: { country: 'Country profile', locality: 'Local profile', group: 'Profile of a group of countries' },
  states: {
    draft: { label: 'Draft', wording: 'not for citation or distribution' },
    consultation: { label: 'Consultation draft', wording: 'for comment by the consulted institutions only' },
  },
  notices: {
    workedExample:
      'Worked example based on a profile published by IOM in {year}; not a publication of IOM, not cleared by the Government of {territory}',
    workedExampleProvenance:
      'Facts, names of laws, numbers and years follow the MGI profile of {territory} that the International Organization for Migration published in {year}; the sentences are those of this project.',
    exercise: 'Exercise with invented content; it describes no real situation and was not cleared by any Government',
  },
  situation: { month: 'Situation as of {date}', day: 'Situation as of {date}' },
  subtitle: 'A profile of migration governance in six dimensions',
  wheel:
    'Wheel of the six dimensions of migration governance. Principles: 1 {1}; 2 {2}; 3 {3}. Objectives: 4 {4}; 5 {5}; 6 {6}.',
  imprint: {
    title: 'About this publication',
    fields: {
      number: 'Publication number',
      isbnPdf: 'ISBN (PDF)',
      isbnPrint: 'ISBN (print)',
      publisher: 'Publisher and place',
      published: 'Date of publication',
      cleared: 'Cleared by the Government on',
    },
    paragraphs: [
      'This profile describes laws, policies, institutions and arrangements that were reported for {territory}. It contains no score and no rank, and it is not meant to be compared with the profile of any other country.',
      'The names used and the way material is presented imply no opinion on the legal status of a country, territory, city or area, on its authorities, or on its frontiers or boundaries. Responsibility for errors and omissions rests with the publisher named above.',
      'Text may be quoted for study, teaching and other non-commercial purposes if the source is named. An accessible file (PDF/UA) and the same text as a web page and as a Word document belong to this edition.',
    ],
    citationTitle: 'Suggested citation',
    citation: 'Migration Governance Indicators: {territory} {year}. {kind}, edition {number}.',
    citationDraft: 'Migration Governance Indicators: {territory} {year}. {kind}, draft; not for citation.',
  },
  introduction: {
    title: 'Purpose of this profile',
    lead: 'Every public authority deals with migration in its own circumstances. This profile sets down, at one point in time, what has been established for that purpose in {territory}, and where its institutions may wish to go further.',
    paragraphs: [
      {
        text: 'The 2030 Agenda for Sustainable Development speaks of migration in several places. Target 10.7 is the one that concerns it as a whole: it asks countries for migration policies that are planned and well managed. The Migration Governance Framework (MiGOF) of the International Organization for Migration (IOM) gave these words a content in 2015.',
        note: 'IOM Council, Migration Governance Framework, document C/106/40 of 4 November 2015.',
      },
      {
        text: 'The Migration Governance Indicators (MGI) turn that framework into about 90 questions. They were developed with The Economist Intelligence Unit. A government answers them with its ministries, cites the law or document behind each answer, and discusses the result with all who are concerned.',
      },
      {
        text: 'The indicators record whether a policy, a law or a body exists. They do not measure how well it works or what it has brought about, and they do not lead to a ranking: countries differ too much in what they face and in what they aim for.',
      },
    ],
    officialName: '{territory} is the short name used in this profile; the official name is {officialName}.',
    asOf: { month: 'The profile describes the situation in {date}.', day: 'The profile describes the situation on {date}.' },
    guideTitle: 'How to read the findings',
    guide: [
      {
        term: 'Two lists',
        text: 'Each dimension has a list of well-developed areas, set along a solid line, and a list of areas with potential for further development, set along a dotted line. People who know the situation placed each paragraph; no sum or threshold did.',
      },
      {
        term: 'Paragraph numbers',
        text: 'The number in the margin identifies a paragraph in every language and every format of this edition. Use it in comments.',
      },
      {
        term: 'Sources',
        text: 'The numbers under it, and those in brackets at a sentence, lead to the list of sources, which leads back to the paragraphs.',
      },
      { term: 'Colours', text: 'A colour helps to find a dimension again. It says nothing about the findings.' },
    ],
  },
  framework: {
    title: 'Conceptual framework',
    lead: 'The MiGOF names three principles that govern a State’s conduct and three objectives that it pursues. The six dimensions of the indicators correspond to them one by one.',
    target: {
      term: 'SDG target 10.7',
      text: 'Mobility that is orderly, safe, regular and responsible, through planned and well-managed policies',
    },
    migof: { term: 'MiGOF', text: 'Migration Governance Framework' },
    mgi: { term: 'MGI', text: 'Migration Governance Indicators' },
    toMigof: 'is given content by',
    toMgi: 'is put into questions by',
    is: [
      'About 90 questions on laws, policies and institutions',
      'A way to recognize good practice and room for development',
      'A conversation between ministries and with their partners',
    ],
    isNot: [
      'A ranking or a comparison of countries',
      'A measurement of results or of performance',
      'A prescription of one model for all',
    ],
    diagram:
      'Diagram in three levels. The Sustainable Development Goal target 10.7 is given content by the MiGOF, with three principles (1 {1}; 2 {2}; 3 {3}) and three objectives (4 {4}; 5 {5}; 6 {6}). The MiGOF is put into questions by the MGI. What the MGI is: {is}. What the MGI is not: {isNot}.',
  },
  findings: {
    title: 'Key findings',
    lead: 'The findings follow the six dimensions. Dimensions 1 to 3 stand for the principles of the MiGOF, dimensions 4 to 6 for its objectives.',
  },
  conventions: {
    title: 'International conventions',
    caption: 'Conventions on migration and their status for {territory}',
    note: '“Adopted” is the year in which the text was adopted; “Date” is that of signature, ratification or accession.',
    further: 'Further instruments named in this profile: {list}.',
  },
  priorities: {
    title: 'Priorities on the way forward',
    lead: 'The Government named these priorities after the interministerial consultation.',
    leadConsultation:
      'Priorities are named by the Government after the interministerial consultation, if it wishes to make them public. The lines below are for notes in the meeting.',
  },
  sources: {
    title: 'Main sources',
    lead: 'Laws, policies, institutions and other sources cited in the findings, by kind. Numbers are those in the margins of the findings; paragraph numbers lead back to the text. Titles stand in the language of the register.',
  },
  acronyms: { title: 'Abbreviations' },
  annexes: ['I', 'II'],
  migof: {
    title: 'The Migration Governance Framework',
    paragraphs: [
      {
        text: 'IOM drew up the MiGOF to say what governing migration well may require of a State. The IOM Council welcomed it in November 2015. By governance it understands the traditions and institutions through which a country exercises authority over migration, mobility and nationality, together with the capacity to make sound policies and to carry them out.',
        note: 'The definition is paraphrased from IOM Council document C/106/40, which remains the authoritative text.',
      },
      {
        text: 'Three principles describe the conduct of a State that governs migration well. It respects international standards and the rights of migrants. It bases policy on evidence and involves the whole of government. It works with partners inside and outside the country.',
      },
      {
        text: 'Three objectives describe what such a State aims for: that migrants and society prosper, that people are protected when crises make them move, and that migration is safe, orderly and dignified.',
      },
      {
        text: 'The framework is a point of orientation. It sets no new rules and offers no single model, and it looks at governance within States rather than between them. Who may enter and stay remains for each State to decide within international law; citizens, migrants, employers, unions, associations, faith communities and researchers have their part beside it.',
      },
    ],
  },
  process: { title: 'The four steps of the MGI process' },
}
