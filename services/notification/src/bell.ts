/** Lets one loop sleep until it is rung or some time has passed; a ring while it is awake is kept. */
export class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const alarm = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(alarm);
          resolve();
        };
      });
    }
    this.#wake = undefined;
    this.#rung = false;
  }
}
