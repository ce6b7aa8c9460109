import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/**
 * Waits until the page hears its shortcuts. Boxes and buttons need no such wait: what is typed and pressed before is held and
 * done again, but a letter that is pressed on nothing is lost, and a person presses it once more.
 */
export async function untilKeysAreHeard(page: Page) {
  const isTaken = () => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactProps'))
  await page.waitForFunction(isTaken)
  await page.locator('main').dispatchEvent('dragend') // whatever is under way in there is ended at once
  await page.waitForTimeout(300)
}

/** Whoever works on a page without a mouse. Each way leads by the Tab key alone: what it does not reach does not exist. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Goes on with Tab until a control has the focus. */
  async tabTo(control: Locator, { atMost = 400 } = {}) {
    await expect(control).toBeAttached()
    for (let presses = 0; presses <= atMost; presses++) {
      if (await control.evaluate((node) => node === document.activeElement)) return
      if (presses < atMost) await this.page.keyboard.press('Tab')
    }
    throw new Error(`${atMost} presses of Tab do not reach ${control.toString()}`)
  }

  async press(control: Locator, key = 'Enter') {
    await this.tabTo(control)
    await this.page.keyboard.press(key)
  }

  /** Writes into a field, over what stands in it. */
  async write(field: Locator, text: string) {
    await this.tabTo(field)
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.type(text)
    await expect(field).toHaveValue(text)
  }

  /** Chooses in a list by typing the beginning of a choice. */
  async choose(list: Locator, choice: string) {
    await this.tabTo(list)
    await this.page.keyboard.type(choice)
    await expect(list.locator('option:checked')).toHaveText(new RegExp(`^${choice}`))
  }

  /** Chooses among radio buttons: Tab into the group, then the arrows. */
  async pick(choice: Locator) {
    const name = await choice.getAttribute('name')
    const group = this.page.locator(`input[type=radio][name=${JSON.stringify(name)}]`)
    for (let presses = 0; presses < 400; presses++) {
      if (await group.evaluateAll((radios) => radios.some((radio) => radio === document.activeElement))) break
      await this.page.keyboard.press('Tab')
    }
    const isAnyChosen = await group.evaluateAll((radios) => radios.some((radio) => (radio as HTMLInputElement).checked))
    if (!isAnyChosen) await this.page.keyboard.press('Space')
    for (let presses = await group.count(); presses > 0 && !(await choice.isChecked()); presses--) await this.page.keyboard.press('ArrowDown')
    await expect(choice).toBeChecked()
  }
}
