/** A clock that goes from one appointment to the next. */
export class Clock {
  private appointments: { readonly at: number; readonly order: number; readonly work: () => Promise<void> | void }[] =
    [];
  private order = 0;

  constructor(private time: number) {}

  readonly now = (): number => this.time;

  /** Lets time pass in which nothing happens. */
  pass(seconds: number): void {
    this.time += seconds * 1000;
  }

  in(seconds: number, work: () => Promise<void> | void): void {
    const appointment = { at: this.time + Math.max(0, seconds) * 1000, order: this.order++, work };
    const heap = this.appointments;
    heap.push(appointment);
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isBefore(heap[at]!, heap[above]!)) break;
      [heap[at], heap[above]] = [heap[above]!, heap[at]!];
      at = above;
    }
  }

  /** Works off what is due, some of one second at once, until nothing is. */
  async run(atOnce = 32): Promise<void> {
    while (this.appointments.length > 0) {
      const due = [this.take()];
      while (due.length < atOnce && this.appointments[0] && this.appointments[0].at < due[0]!.at + 1000)
        due.push(this.take());
      await Promise.all(
        due.map(({ at, work }) => {
          this.time = Math.max(this.time, at);
          return work();
        }),
      );
    }
  }

  private take() {
    const heap = this.appointments;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (left < heap.length && isBefore(heap[left]!, heap[least]!)) least = left;
        if (right < heap.length && isBefore(heap[right]!, heap[least]!)) least = right;
        if (least === at) break;
        [heap[at], heap[least]] = [heap[least]!, heap[at]!];
        at = least;
      }
    }
    return first;
  }
}

const isBefore = (one: { at: number; order: number }, other: { at: number; order: number }): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);
