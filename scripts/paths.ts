import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** Where the demo and the embedded database keep everything; MGI_DATA_FOLDER moves it. */
export const dataFolder = () => path.resolve(projectFolder, process.env.MGI_DATA_FOLDER ?? '.data')
