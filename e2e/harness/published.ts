/** What the set-up tells the tests, which run in processes of their own. */
export interface Installation {
  url: string
  ownerUrl: string
  appUrl: string
}

interface Published {
  mailFolder: string
  demo: Installation
  production: Installation
}

export function publish({ mailFolder, demo, production }: { mailFolder: string; demo?: Installation; production?: Installation }) {
  const plain = (it?: Installation) => it && { url: it.url, ownerUrl: it.ownerUrl, appUrl: it.appUrl }
  process.env.MGI_JOURNEYS = JSON.stringify({ mailFolder, demo: plain(demo), production: plain(production) })
}

export function published(): Published {
  if (!process.env.MGI_JOURNEYS) throw new Error('The installations of the journeys are not running.')
  return JSON.parse(process.env.MGI_JOURNEYS) as Published
}
