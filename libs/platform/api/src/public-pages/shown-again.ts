/** How many are kept unless told; what was asked for longest ago goes first. */
const MOST = 300;

/**
 * Answers that were made once and are given again for as long as what they tell stands. They are the same for everybody,
 * so nothing of whoever asks is in them; one is kept by what was chosen, never by what somebody typed.
 */
export class ShownAgain<Answer> {
  private of: unknown;
  private readonly answers = new Map<string, Promise<Answer>>();

  constructor(private readonly most = MOST) {}

  /** The answer of a name, made of something; of anything else it is made anew, and all others go. */
  shown(of: object | string, name: string, make: () => Promise<Answer>): Promise<Answer> {
    if (this.of !== of) {
      this.of = of;
      this.answers.clear();
    }
    const answer = this.answers.get(name) ?? make();
    this.answers.delete(name);
    this.answers.set(name, answer);
    answer.catch(() => this.answers.delete(name));
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.most && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}
