/** Something to wait on that wakes at once when it is rung, also when it was rung just before. */
export class Alarm {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Resolves when rung, or after `ms`; answers whether it was rung. A ring is used up by one waiting. */
  async wait(ms: number): Promise<boolean> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = undefined;
    }
    const { rung } = this;
    this.rung = false;
    return rung;
  }

  /** Waits the whole of `ms`, whatever rings, unless `going` says that it is over. A ring stays for the next waiting. */
  async rest(ms: number, going: () => boolean): Promise<void> {
    const until = performance.now() + ms;
    let rung = false;
    for (let left = ms; left > 0 && going(); left = until - performance.now()) rung = (await this.wait(left)) || rung;
    this.rung ||= rung;
  }
}
