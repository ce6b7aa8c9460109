import { runScript } from './problem'
import { build } from './web/build'

await runScript(() => build())
