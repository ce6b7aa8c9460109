import type { FixedTexts } from './shape'

export const fr: FixedTexts = {
  labels: {
    series: 'Indicateurs de gouvernance des migrations',
    edition: 'Édition {number}',
    contents: 'Table des matières',
    page: 'Page {page} sur {total}',
    dimension: 'Dimension {number}',
    principle: 'Principe',
    objective: 'Objectif',
    principles: 'Principes',
    objectives: 'Objectifs',
    is: 'Ce que sont les IGM',
    isNot: 'Ce que les IGM ne sont pas',
    wellDeveloped: 'Domaines bien développés',
    potential: 'Domaines susceptibles d’être développés davantage',
    noFindings: 'Cette liste ne contient encore aucun paragraphe.',
    table: 'Tableau {number}',
    instrument: 'Instrument',
    adopted: 'Adoption',
    status: 'Situation',
    date: 'Date',
    ratified: 'Ratifié',
    signed: 'Signé',
    notSigned: 'Non signé',
    notRatified: 'Non ratifié',
    notStated: 'Non précisé',
    noDate: 'non précisée',
    reservation: 'Réserve ou déclaration',
    source: 'Source',
    sources: 'Sources',
    noSource: 'Aucune source',
    citedIn: 'Citée dans',
    notes: 'Notes',
    note: 'Note {number}',
    backToText: 'Retour au texte',
    paragraph: 'Paragraphe {number}',
    linkToParagraph: 'Lien vers le paragraphe {number}',
    indicators: 'Indicateurs',
    field: 'à attribuer lors de la publication',
    annex: 'Annexe',
    actors: 'Participants',
    outputs: 'Résultat',
    step: 'Étape {number}',
    skip: 'Aller au contenu',
    sixDimensions: 'six dimensions',
  },
  kinds: { country: 'Profil de pays', locality: 'Profil local', group: 'Profil d’un groupe de pays' },
  states: {
    draft: { label: 'Projet', wording: 'ne pas citer ni diffuser' },
    consultation: { label: 'Projet en consultation', wording: 'uniquement pour observations des institutions consultées' },
  },
  notices: {
    workedExample:
      'Exemple fondé sur un profil publié par l’OIM en {year} ; ceci n’est pas une publication de l’OIM et n’a pas été approuvé par le Gouvernement ({territory})',
    workedExampleProvenance:
      'Les faits, les noms des lois, les nombres et les années suivent le profil IGM ({territory}) que l’Organisation internationale pour les migrations a publié en {year} ; les phrases sont celles du présent projet.',
    exercise: 'Exercice au contenu inventé ; il ne décrit aucune situation réelle et n’a été approuvé par aucun gouvernement',
  },
  situation: { month: 'Situation en {date}', day: 'Situation au {date}' },
  subtitle: 'Un profil de la gouvernance des migrations en six dimensions',
  wheel:
    'Roue des six dimensions de la gouvernance des migrations. Principes : 1 {1} ; 2 {2} ; 3 {3}. Objectifs : 4 {4} ; 5 {5} ; 6 {6}.',
  imprint: {
    title: 'À propos de cette publication',
    fields: {
      number: 'Numéro de publication',
      isbnPdf: 'ISBN (PDF)',
      isbnPrint: 'ISBN (version imprimée)',
      publisher: 'Éditeur et lieu',
      published: 'Date de publication',
      cleared: 'Approuvé par le Gouvernement le',
    },
    paragraphs: [
      'Le présent profil décrit les lois, politiques, institutions et dispositifs communiqués pour le territoire suivant : {territory}. Il ne contient ni note ni classement et n’est pas destiné à être comparé avec le profil d’un autre pays.',
      'Les désignations employées et la présentation des données n’impliquent aucune prise de position quant au statut juridique d’un pays, d’un territoire, d’une ville ou d’une zone, de ses autorités, ni quant au tracé de ses frontières ou limites. La responsabilité des erreurs et omissions incombe à l’éditeur indiqué ci-dessus.',
      'Le texte peut être cité à des fins d’étude, d’enseignement et à d’autres fins non commerciales, à condition que la source soit indiquée. Un fichier accessible (PDF/UA) ainsi que le même texte sous forme de page Web et de document Word font partie de cette édition.',
    ],
    citationTitle: 'Citation recommandée',
    citation: 'Indicateurs de gouvernance des migrations : {territory} {year}. {kind}, édition {number}.',
    citationDraft: 'Indicateurs de gouvernance des migrations : {territory} {year}. {kind}, projet ; ne pas citer.',
  },
  introduction: {
    title: 'Objet du présent profil',
    lead: 'Chaque autorité publique traite des migrations dans un contexte qui lui est propre. Le présent profil consigne, à un moment donné, ce qui a été établi à cette fin ({territory}) et les domaines dans lesquels les institutions pourraient souhaiter aller plus loin.',
    paragraphs: [
      {
        text: 'Le Programme de développement durable à l’horizon 2030 évoque les migrations à plusieurs reprises. La cible 10.7 est celle qui les concerne dans leur ensemble : elle demande aux pays des politiques migratoires planifiées et bien gérées. Le Cadre de gouvernance des migrations (MiGOF) de l’Organisation internationale pour les migrations (OIM) a donné un contenu à ces mots en 2015.',
        note: 'Conseil de l’OIM, Cadre de gouvernance des migrations, document C/106/40 du 4 novembre 2015.',
      },
      {
        text: 'Les indicateurs de gouvernance des migrations (IGM) traduisent ce cadre en quelque 90 questions. Ils ont été élaborés avec The Economist Intelligence Unit. Un gouvernement y répond avec ses ministères, cite la loi ou le document sur lequel repose chaque réponse et examine le résultat avec toutes les parties concernées.',
      },
      {
        text: 'Les indicateurs consignent l’existence d’une politique, d’une loi ou d’un organe. Ils ne mesurent ni leur fonctionnement ni leurs effets et ne débouchent sur aucun classement : les pays diffèrent trop par les situations auxquelles ils font face et par les buts qu’ils poursuivent.',
      },
    ],
    officialName: '« {territory} » est la forme courte employée dans le présent profil ; nom officiel : {officialName}.',
    asOf: { month: 'Le profil décrit la situation en {date}.', day: 'Le profil décrit la situation au {date}.' },
    guideTitle: 'Comment lire les conclusions',
    guide: [
      {
        term: 'Deux listes',
        text: 'Chaque dimension comporte une liste de domaines bien développés, le long d’un trait plein, et une liste de domaines susceptibles d’être développés davantage, le long d’un trait pointillé. Chaque paragraphe a été placé par des personnes qui connaissent la situation, et non par une somme ou un seuil.',
      },
      {
        term: 'Numéros des paragraphes',
        text: 'Le numéro placé en marge désigne un même paragraphe dans toutes les langues et dans tous les formats de cette édition. Il convient de l’utiliser dans les observations.',
      },
      {
        term: 'Sources',
        text: 'Les numéros figurant au-dessous, ou entre crochets à la fin d’une phrase, renvoient à la liste des sources, qui renvoie à son tour aux paragraphes.',
      },
      { term: 'Couleurs', text: 'Une couleur aide à retrouver une dimension. Elle ne dit rien des conclusions.' },
    ],
  },
  framework: {
    title: 'Cadre conceptuel',
    lead: 'Le MiGOF énonce trois principes qui guident la conduite d’un État et trois objectifs qu’il poursuit. Les six dimensions des indicateurs leur correspondent une à une.',
    target: {
      term: 'Cible 10.7 des ODD',
      text: 'Une mobilité ordonnée, sûre, régulière et responsable, grâce à des politiques planifiées et bien gérées',
    },
    migof: { term: 'MiGOF', text: 'Cadre de gouvernance des migrations' },
    mgi: { term: 'IGM', text: 'Indicateurs de gouvernance des migrations' },
    toMigof: 'reçoit un contenu du',
    toMgi: 'est traduit en questions par les',
    is: [
      'Quelque 90 questions sur les lois, les politiques et les institutions',
      'Un moyen de reconnaître les bonnes pratiques et les possibilités de développement',
      'Un dialogue entre les ministères et avec leurs partenaires',
    ],
    isNot: [
      'Un classement ou une comparaison de pays',
      'Une mesure des résultats ou de la performance',
      'La prescription d’un modèle unique pour tous',
    ],
    diagram:
      'Diagramme à trois niveaux. La cible 10.7 des objectifs de développement durable reçoit un contenu du MiGOF, avec trois principes (1 {1} ; 2 {2} ; 3 {3}) et trois objectifs (4 {4} ; 5 {5} ; 6 {6}). Le MiGOF est traduit en questions par les IGM. Ce que sont les IGM : {is}. Ce que les IGM ne sont pas : {isNot}.',
  },
  findings: {
    title: 'Principales conclusions',
    lead: 'Les conclusions suivent les six dimensions. Les dimensions 1 à 3 correspondent aux principes du MiGOF, les dimensions 4 à 6 à ses objectifs.',
  },
  conventions: {
    title: 'Conventions internationales',
    caption: 'Conventions relatives aux migrations et leur situation : {territory}',
    note: '« Adoption » indique l’année d’adoption du texte ; « Date » indique celle de la signature, de la ratification ou de l’adhésion.',
    further: 'Autres instruments mentionnés dans ce profil : {list}.',
  },
  priorities: {
    title: 'Priorités pour l’avenir',
    lead: 'Le Gouvernement a défini ces priorités à l’issue de la consultation interministérielle.',
    leadConsultation:
      'Les priorités sont définies par le Gouvernement à l’issue de la consultation interministérielle, s’il souhaite les rendre publiques. Les lignes ci-dessous servent à prendre des notes pendant la réunion.',
  },
  sources: {
    title: 'Principales sources',
    lead: 'Lois, politiques, institutions et autres sources citées dans les conclusions, par type. Les numéros sont ceux qui figurent en marge des conclusions ; les numéros des paragraphes renvoient au texte. Les titres apparaissent dans la langue du registre des sources.',
  },
  acronyms: { title: 'Sigles et abréviations' },
  annexes: ['I', 'II'],
  migof: {
    title: 'Le Cadre de gouvernance des migrations',
    paragraphs: [
      {
        text: 'L’OIM a établi le MiGOF pour indiquer ce que la bonne gouvernance des migrations peut exiger d’un État. Le Conseil de l’OIM l’a accueilli favorablement en novembre 2015. Par gouvernance, il entend les traditions et les institutions par lesquelles un pays exerce son autorité en matière de migration, de mobilité et de nationalité, ainsi que la capacité d’élaborer de bonnes politiques et de les appliquer.',
        note: 'La définition paraphrase le document C/106/40 du Conseil de l’OIM, qui reste le texte de référence.',
      },
      {
        text: 'Trois principes décrivent la conduite d’un État qui gouverne bien les migrations. Il respecte les normes internationales et les droits des migrants. Il fonde ses politiques sur des éléments factuels et y associe l’ensemble du gouvernement. Il travaille avec des partenaires à l’intérieur et à l’extérieur du pays.',
      },
      {
        text: 'Trois objectifs décrivent ce que recherche un tel État : que les migrants et la société prospèrent, que les personnes soient protégées lorsque des crises les contraignent à se déplacer, et que les migrations se déroulent de manière sûre, ordonnée et digne.',
      },
      {
        text: 'Le cadre est un repère. Il n’établit aucune règle nouvelle et ne propose pas de modèle unique, et il porte sur la gouvernance à l’intérieur des États plutôt qu’entre eux. Il appartient à chaque État de décider, dans le respect du droit international, qui peut entrer et séjourner ; citoyens, migrants, employeurs, syndicats, associations, communautés religieuses et chercheurs y ont également leur rôle.',
      },
    ],
  },
  process: { title: 'Les quatre étapes du processus relatif aux IGM' },
}
