import type { FixedTexts } from './shape'

export const pt: FixedTexts = {
  labels: {
    series: 'Indicadores de Governação das Migrações',
    edition: 'Edição {number}',
    contents: 'Índice',
    page: 'Página {page} de {total}',
    dimension: 'Dimensão {number}',
    principle: 'Princípio',
    objective: 'Objetivo',
    principles: 'Princípios',
    objectives: 'Objetivos',
    is: 'O que os IGM são',
    isNot: 'O que os IGM não são',
    wellDeveloped: 'Áreas bem desenvolvidas',
    potential: 'Áreas com potencial de desenvolvimento',
    noFindings: 'Esta lista ainda não contém qualquer parágrafo.',
    table: 'Quadro {number}',
    instrument: 'Instrumento',
    adopted: 'Adoção',
    status: 'Situação',
    date: 'Data',
    ratified: 'Ratificado',
    signed: 'Assinado',
    notSigned: 'Não assinado',
    notRatified: 'Não ratificado',
    notStated: 'Não indicado',
    noDate: 'não indicada',
    reservation: 'Reserva ou declaração',
    source: 'Fonte',
    sources: 'Fontes',
    noSource: 'Sem fonte',
    citedIn: 'Citada em',
    notes: 'Notas',
    note: 'Nota {number}',
    backToText: 'Voltar ao texto',
    paragraph: 'Parágrafo {number}',
    linkToParagraph: 'Ligação para o parágrafo {number}',
    indicators: 'Indicadores',
    field: 'a atribuir na publicação',
    annex: 'Anexo',
    actors: 'Quem participa',
    outputs: 'Resultado',
    step: 'Etapa {number}',
    skip: 'Ir para o conteúdo',
    sixDimensions: 'seis dimensões',
  },
  kinds: { country: 'Perfil do país', locality: 'Perfil local', group: 'Perfil de um grupo de países' },
  states: {
    draft: { label: 'Projeto', wording: 'não citar nem distribuir' },
    consultation: { label: 'Projeto em consulta', wording: 'apenas para comentários das instituições consultadas' },
  },
  notices: {
    workedExample:
      'Exemplo baseado num perfil publicado pela OIM em {year}; não é uma publicação da OIM nem foi aprovado pelo Governo ({territory})',
    workedExampleProvenance:
      'Os factos, os nomes das leis, os números e os anos seguem o perfil dos IGM ({territory}) que a Organização Internacional para as Migrações publicou em {year}; as frases são deste projeto.',
    exercise: 'Exercício com conteúdo inventado; não descreve qualquer situação real nem foi aprovado por qualquer governo',
  },
  situation: { month: 'Situação em {date}', day: 'Situação em {date}' },
  subtitle: 'Um perfil da governação das migrações em seis dimensões',
  wheel:
    'Roda das seis dimensões da governação das migrações. Princípios: 1 {1}; 2 {2}; 3 {3}. Objetivos: 4 {4}; 5 {5}; 6 {6}.',
  imprint: {
    title: 'Sobre esta publicação',
    fields: {
      number: 'Número da publicação',
      isbnPdf: 'ISBN (PDF)',
      isbnPrint: 'ISBN (impresso)',
      publisher: 'Editor e local',
      published: 'Data de publicação',
      cleared: 'Aprovado pelo Governo em',
    },
    paragraphs: [
      'Este perfil descreve leis, políticas, instituições e mecanismos comunicados em relação a {territory}. Não contém pontuações nem classificações e não se destina a ser comparado com o perfil de qualquer outro país.',
      'As designações utilizadas e a apresentação do material não exprimem qualquer opinião sobre o estatuto jurídico de um país, território, cidade ou zona, das suas autoridades, ou sobre as suas fronteiras ou limites. A responsabilidade por erros e omissões cabe ao editor acima indicado.',
      'O texto pode ser citado para fins de estudo, ensino e outros fins não comerciais, desde que se indique a fonte. Fazem parte desta edição um ficheiro acessível (PDF/UA) e o mesmo texto como página da Internet e como documento Word.',
    ],
    citationTitle: 'Forma de citação sugerida',
    citation: 'Indicadores de Governação das Migrações: {territory} {year}. {kind}, edição {number}.',
    citationDraft: 'Indicadores de Governação das Migrações: {territory} {year}. {kind}, projeto; não citar.',
  },
  introduction: {
    title: 'Finalidade deste perfil',
    lead: 'Cada autoridade pública lida com as migrações nas suas próprias circunstâncias. Este perfil regista, num dado momento, o que foi estabelecido para esse fim ({territory}) e onde as instituições poderão querer ir mais longe.',
    paragraphs: [
      {
        text: 'A Agenda 2030 para o Desenvolvimento Sustentável refere-se às migrações em vários pontos. A meta 10.7 é a que as considera no seu conjunto: pede aos países políticas migratórias planeadas e bem geridas. O Quadro de Governação das Migrações (MiGOF) da Organização Internacional para as Migrações (OIM) deu, em 2015, um conteúdo a estas palavras.',
        note: 'Conselho da OIM, Quadro de Governação das Migrações, documento C/106/40 de 4 de novembro de 2015.',
      },
      {
        text: 'Os Indicadores de Governação das Migrações (IGM) transformam esse quadro em cerca de 90 perguntas. Foram desenvolvidos com The Economist Intelligence Unit. Um governo responde-lhes com os seus ministérios, cita a lei ou o documento em que assenta cada resposta e debate o resultado com todos os interessados.',
      },
      {
        text: 'Os indicadores registam se existe uma política, uma lei ou um órgão. Não medem o seu funcionamento nem os seus efeitos e não conduzem a uma classificação: os países são demasiado diferentes naquilo que enfrentam e naquilo que pretendem.',
      },
    ],
    officialName: '«{territory}» é a forma abreviada utilizada neste perfil; nome oficial: {officialName}.',
    asOf: { month: 'O perfil descreve a situação em {date}.', day: 'O perfil descreve a situação em {date}.' },
    guideTitle: 'Como ler as conclusões',
    guide: [
      {
        term: 'Duas listas',
        text: 'Cada dimensão tem uma lista de áreas bem desenvolvidas, junto a uma linha contínua, e uma lista de áreas com potencial de desenvolvimento, junto a uma linha pontilhada. Foram pessoas que conhecem a situação que colocaram cada parágrafo, e não uma soma ou um limiar.',
      },
      {
        term: 'Números dos parágrafos',
        text: 'O número na margem identifica um parágrafo em todas as línguas e em todos os formatos desta edição. Deve ser usado nos comentários.',
      },
      {
        term: 'Fontes',
        text: 'Os números por baixo, e os que figuram entre parênteses retos junto de uma frase, remetem para a lista de fontes, que remete de volta para os parágrafos.',
      },
      { term: 'Cores', text: 'Uma cor ajuda a reencontrar uma dimensão. Nada diz sobre as conclusões.' },
    ],
  },
  framework: {
    title: 'Quadro conceptual',
    lead: 'O MiGOF enuncia três princípios que orientam a conduta de um Estado e três objetivos que este prossegue. As seis dimensões dos indicadores correspondem-lhes uma a uma.',
    target: {
      term: 'Meta 10.7 dos ODS',
      text: 'Mobilidade ordenada, segura, regular e responsável, através de políticas planeadas e bem geridas',
    },
    migof: { term: 'MiGOF', text: 'Quadro de Governação das Migrações' },
    mgi: { term: 'IGM', text: 'Indicadores de Governação das Migrações' },
    toMigof: 'recebe conteúdo do',
    toMgi: 'é traduzido em perguntas pelos',
    is: [
      'Cerca de 90 perguntas sobre leis, políticas e instituições',
      'Um meio de reconhecer boas práticas e margem de desenvolvimento',
      'Um diálogo entre ministérios e com os seus parceiros',
    ],
    isNot: [
      'Uma classificação ou comparação de países',
      'Uma medição de resultados ou de desempenho',
      'A prescrição de um modelo único',
    ],
    diagram:
      'Diagrama em três níveis. A meta 10.7 dos Objetivos de Desenvolvimento Sustentável recebe conteúdo do MiGOF, com três princípios (1 {1}; 2 {2}; 3 {3}) e três objetivos (4 {4}; 5 {5}; 6 {6}). O MiGOF é traduzido em perguntas pelos IGM. O que os IGM são: {is}. O que os IGM não são: {isNot}.',
  },
  findings: {
    title: 'Principais conclusões',
    lead: 'As conclusões seguem as seis dimensões. As dimensões 1 a 3 correspondem aos princípios do MiGOF, as dimensões 4 a 6 aos seus objetivos.',
  },
  conventions: {
    title: 'Convenções internacionais',
    caption: 'Convenções sobre migração e a sua situação em relação a {territory}',
    note: '«Adoção» indica o ano em que o texto foi adotado; «Data» indica a da assinatura, da ratificação ou da adesão.',
    further: 'Outros instrumentos mencionados neste perfil: {list}.',
  },
  priorities: {
    title: 'Prioridades para o futuro',
    lead: 'O Governo definiu estas prioridades depois da consulta interministerial.',
    leadConsultation:
      'As prioridades são definidas pelo Governo depois da consulta interministerial, se as quiser tornar públicas. As linhas seguintes servem para as anotar na reunião.',
  },
  sources: {
    title: 'Principais fontes',
    lead: 'Leis, políticas, instituições e outras fontes citadas nas conclusões, por tipo. Os números são os que figuram nas margens; os números dos parágrafos remetem de volta para o texto. Os títulos aparecem na língua do registo de fontes.',
  },
  acronyms: { title: 'Siglas e abreviaturas' },
  annexes: ['I', 'II'],
  migof: {
    title: 'O Quadro de Governação das Migrações',
    paragraphs: [
      {
        text: 'A OIM elaborou o MiGOF para dizer o que a boa governação das migrações pode exigir de um Estado. O Conselho da OIM acolheu-o favoravelmente em novembro de 2015. Por governação entende as tradições e instituições através das quais um país exerce autoridade sobre migração, mobilidade e nacionalidade, bem como a capacidade de conceber boas políticas e de as executar.',
        note: 'A definição é uma paráfrase do documento C/106/40 do Conselho da OIM, que continua a ser o texto de referência.',
      },
      {
        text: 'Três princípios descrevem a conduta de um Estado que governa bem as migrações. Respeita as normas internacionais e os direitos dos migrantes. Baseia as políticas em evidências e envolve todo o governo. Trabalha com parceiros dentro e fora do país.',
      },
      {
        text: 'Três objetivos descrevem o que tal Estado procura: que os migrantes e a sociedade prosperem, que as pessoas sejam protegidas quando as crises as obrigam a deslocar-se, e que a migração seja segura, ordenada e digna.',
      },
      {
        text: 'O quadro é um ponto de orientação. Não cria novas regras nem propõe um modelo único, e trata da governação dentro dos Estados e não entre eles. Cabe a cada Estado decidir, no respeito do direito internacional, quem pode entrar e permanecer; cidadãos, migrantes, empregadores, sindicatos, associações, comunidades religiosas e investigadores têm também o seu papel.',
      },
    ],
  },
  process: { title: 'As quatro etapas do processo dos IGM' },
}
