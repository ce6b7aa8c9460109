import type { FixedTexts } from './shape'

export const es: FixedTexts = {
  labels: {
    series: 'Indicadores de Gobernanza de la Migración',
    edition: 'Edición {number}',
    contents: 'Índice',
    page: 'Página {page} de {total}',
    dimension: 'Dimensión {number}',
    principle: 'Principio',
    objective: 'Objetivo',
    principles: 'Principios',
    objectives: 'Objetivos',
    is: 'Qué son los IGM',
    isNot: 'Qué no son los IGM',
    wellDeveloped: 'Áreas bien desarrolladas',
    potential: 'Áreas con potencial de desarrollo adicional',
    noFindings: 'Esta lista todavía no contiene ningún párrafo.',
    table: 'Cuadro {number}',
    instrument: 'Instrumento',
    adopted: 'Aprobación',
    status: 'Situación',
    date: 'Fecha',
    ratified: 'Ratificado',
    signed: 'Firmado',
    notSigned: 'No firmado',
    notRatified: 'No ratificado',
    notStated: 'No consta',
    noDate: 'no consta',
    reservation: 'Reserva o declaración',
    source: 'Fuente',
    sources: 'Fuentes',
    noSource: 'Sin fuente',
    citedIn: 'Citada en',
    notes: 'Notas',
    note: 'Nota {number}',
    backToText: 'Volver al texto',
    paragraph: 'Párrafo {number}',
    linkToParagraph: 'Enlace al párrafo {number}',
    indicators: 'Indicadores',
    field: 'por asignar en la publicación',
    annex: 'Anexo',
    actors: 'Participantes',
    outputs: 'Resultado',
    step: 'Paso {number}',
    skip: 'Ir al contenido',
    sixDimensions: 'seis dimensiones',
  },
  kinds: { country: 'Perfil de país', locality: 'Perfil local', group: 'Perfil de un grupo de países' },
  states: {
    draft: { label: 'Borrador', wording: 'no citar ni distribuir' },
    consultation: { label: 'Borrador en consulta', wording: 'solo para observaciones de las instituciones consultadas' },
  },
  notices: {
    workedExample:
      'Ejemplo basado en un perfil publicado por la OIM en {year}; no es una publicación de la OIM ni ha sido aprobado por el Gobierno ({territory})',
    workedExampleProvenance:
      'Los hechos, los nombres de las leyes, las cifras y los años siguen el perfil de los IGM ({territory}) que la Organización Internacional para las Migraciones publicó en {year}; las frases son de este proyecto.',
    exercise: 'Ejercicio con contenido inventado; no describe ninguna situación real ni ha sido aprobado por ningún gobierno',
  },
  situation: { month: 'Situación en {date}', day: 'Situación al {date}' },
  subtitle: 'Un perfil de la gobernanza de la migración en seis dimensiones',
  wheel:
    'Rueda de las seis dimensiones de la gobernanza de la migración. Principios: 1 {1}; 2 {2}; 3 {3}. Objetivos: 4 {4}; 5 {5}; 6 {6}.',
  imprint: {
    title: 'Acerca de esta publicación',
    fields: {
      number: 'Número de la publicación',
      isbnPdf: 'ISBN (PDF)',
      isbnPrint: 'ISBN (impreso)',
      publisher: 'Editor y lugar',
      published: 'Fecha de publicación',
      cleared: 'Aprobado por el Gobierno el',
    },
    paragraphs: [
      'El presente perfil describe leyes, políticas, instituciones y mecanismos comunicados con respecto a {territory}. No contiene puntuaciones ni clasificaciones y no tiene por objeto la comparación con el perfil de ningún otro país.',
      'Las denominaciones empleadas y la forma en que se presenta el material no entrañan opinión alguna sobre la condición jurídica de ningún país, territorio, ciudad o zona, ni de sus autoridades, ni respecto del trazado de sus fronteras o límites. La responsabilidad por los errores y omisiones corresponde al editor arriba indicado.',
      'El texto puede citarse con fines de estudio, de enseñanza y otros fines no comerciales, siempre que se indique la fuente. Forman parte de esta edición un archivo accesible (PDF/UA) y el mismo texto como página web y como documento de Word.',
    ],
    citationTitle: 'Cita recomendada',
    citation: 'Indicadores de Gobernanza de la Migración: {territory} {year}. {kind}, edición {number}.',
    citationDraft: 'Indicadores de Gobernanza de la Migración: {territory} {year}. {kind}, borrador; no citar.',
  },
  introduction: {
    title: 'Objeto de este perfil',
    lead: 'Cada autoridad pública aborda la migración en sus propias circunstancias. Este perfil recoge, en un momento determinado, lo que se ha establecido con ese fin en {territory} y las áreas en las que sus instituciones tal vez deseen avanzar más.',
    paragraphs: [
      {
        text: 'La Agenda 2030 para el Desarrollo Sostenible se refiere a la migración en varios lugares. La meta 10.7 es la que la aborda en su conjunto: pide a los países políticas migratorias planificadas y bien gestionadas. El Marco de Gobernanza sobre la Migración (MiGOF) de la Organización Internacional para las Migraciones (OIM) dio contenido a esas palabras en 2015.',
        note: 'Consejo de la OIM, Marco de Gobernanza sobre la Migración, documento C/106/40, de 4 de noviembre de 2015.',
      },
      {
        text: 'Los Indicadores de Gobernanza de la Migración (IGM) convierten ese marco en unas 90 preguntas. Se elaboraron con The Economist Intelligence Unit. Un gobierno las responde con sus ministerios, cita la ley o el documento en que se apoya cada respuesta y examina el resultado con todas las partes interesadas.',
      },
      {
        text: 'Los indicadores registran si existe una política, una ley o un órgano. No miden su funcionamiento ni sus efectos y no dan lugar a una clasificación: los países difieren demasiado en aquello a lo que se enfrentan y en aquello que se proponen.',
      },
    ],
    officialName: '«{territory}» es la forma abreviada que se utiliza en este perfil; nombre oficial: {officialName}.',
    asOf: { month: 'El perfil describe la situación en {date}.', day: 'El perfil describe la situación al {date}.' },
    guideTitle: 'Cómo leer las conclusiones',
    guide: [
      {
        term: 'Dos listas',
        text: 'Cada dimensión tiene una lista de áreas bien desarrolladas, junto a una línea continua, y una lista de áreas con potencial de desarrollo adicional, junto a una línea de puntos. Cada párrafo fue situado por personas que conocen la situación, y no por una suma o un umbral.',
      },
      {
        term: 'Números de los párrafos',
        text: 'El número que figura al margen identifica un párrafo en todos los idiomas y en todos los formatos de esta edición. Utilícese en las observaciones.',
      },
      {
        term: 'Fuentes',
        text: 'Los números que figuran debajo, y los que aparecen entre corchetes junto a una frase, remiten a la lista de fuentes, que a su vez remite a los párrafos.',
      },
      { term: 'Colores', text: 'Un color ayuda a volver a encontrar una dimensión. No dice nada sobre las conclusiones.' },
    ],
  },
  framework: {
    title: 'Marco conceptual',
    lead: 'El MiGOF enuncia tres principios que rigen la conducta de un Estado y tres objetivos que este persigue. Las seis dimensiones de los indicadores se corresponden con ellos una a una.',
    target: {
      term: 'Meta 10.7 de los ODS',
      text: 'Una movilidad ordenada, segura, regular y responsable, mediante políticas planificadas y bien gestionadas',
    },
    migof: { term: 'MiGOF', text: 'Marco de Gobernanza sobre la Migración' },
    mgi: { term: 'IGM', text: 'Indicadores de Gobernanza de la Migración' },
    toMigof: 'recibe contenido del',
    toMgi: 'se traduce en preguntas mediante los',
    is: [
      'Unas 90 preguntas sobre leyes, políticas e instituciones',
      'Un medio para reconocer buenas prácticas y margen de desarrollo',
      'Un diálogo entre los ministerios y con sus asociados',
    ],
    isNot: [
      'Una clasificación o una comparación de países',
      'Una medición de resultados o de desempeño',
      'La prescripción de un modelo único para todos',
    ],
    diagram:
      'Diagrama de tres niveles. La meta 10.7 de los Objetivos de Desarrollo Sostenible recibe contenido del MiGOF, con tres principios (1 {1}; 2 {2}; 3 {3}) y tres objetivos (4 {4}; 5 {5}; 6 {6}). El MiGOF se traduce en preguntas mediante los IGM. Qué son los IGM: {is}. Qué no son los IGM: {isNot}.',
  },
  findings: {
    title: 'Principales conclusiones',
    lead: 'Las conclusiones siguen las seis dimensiones. Las dimensiones 1 a 3 corresponden a los principios del MiGOF, y las dimensiones 4 a 6, a sus objetivos.',
  },
  conventions: {
    title: 'Convenios y convenciones internacionales',
    caption: 'Convenios y convenciones sobre migración y su situación con respecto a {territory}',
    note: '«Aprobación» indica el año en que se aprobó el texto; «Fecha» indica la de la firma, la ratificación o la adhesión.',
    further: 'Otros instrumentos mencionados en este perfil: {list}.',
  },
  priorities: {
    title: 'Prioridades para el futuro',
    lead: 'El Gobierno definió estas prioridades tras la consulta interministerial.',
    leadConsultation:
      'El Gobierno define las prioridades tras la consulta interministerial, si desea hacerlas públicas. Las líneas siguientes sirven para tomar notas en la reunión.',
  },
  sources: {
    title: 'Principales fuentes',
    lead: 'Leyes, políticas, instituciones y otras fuentes citadas en las conclusiones, por tipo. Los números son los que figuran al margen de las conclusiones; los números de los párrafos remiten de nuevo al texto. Los títulos aparecen en el idioma del registro de fuentes.',
  },
  acronyms: { title: 'Siglas y abreviaturas' },
  annexes: ['I', 'II'],
  migof: {
    title: 'El Marco de Gobernanza sobre la Migración',
    paragraphs: [
      {
        text: 'La OIM elaboró el MiGOF para indicar lo que la buena gobernanza de la migración puede requerir de un Estado. El Consejo de la OIM lo acogió con satisfacción en noviembre de 2015. Por gobernanza entiende las tradiciones e instituciones mediante las cuales un país ejerce su autoridad en materia de migración, movilidad y nacionalidad, así como la capacidad de formular buenas políticas y de ejecutarlas.',
        note: 'La definición parafrasea el documento C/106/40 del Consejo de la OIM, que sigue siendo el texto de referencia.',
      },
      {
        text: 'Tres principios describen la conducta de un Estado que gobierna bien la migración. Respeta las normas internacionales y los derechos de los migrantes. Basa sus políticas en datos objetivos e implica al conjunto del gobierno. Trabaja con asociados dentro y fuera del país.',
      },
      {
        text: 'Tres objetivos describen lo que busca ese Estado: que los migrantes y la sociedad prosperen, que las personas estén protegidas cuando las crisis las obligan a desplazarse, y que la migración se produzca de manera segura, ordenada y digna.',
      },
      {
        text: 'El marco es un punto de orientación. No establece normas nuevas ni ofrece un modelo único, y se ocupa de la gobernanza dentro de los Estados y no entre ellos. Corresponde a cada Estado decidir, con arreglo al derecho internacional, quién puede entrar y permanecer; los ciudadanos, los migrantes, los empleadores, los sindicatos, las asociaciones, las comunidades religiosas y los investigadores también tienen su papel.',
      },
    ],
  },
  process: { title: 'Los cuatro pasos del proceso de los IGM' },
}
