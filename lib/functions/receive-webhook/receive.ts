import { type Judgement, judgeDelivery } from '../../runner/delivery';
import { judgeGitLabDelivery } from '../../runner/gitlab-delivery';
import type { Job } from '../../runner/job';
import type { Terms } from '../../runner/terms';

/** What API Gateway hands to a function: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export interface HttpEvent {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export interface HttpAnswer {
  readonly statusCode: number;
  readonly body: string;
}

/** Where jobs go, and what signs deliveries. */
export interface Means {
  /** Secrets that count now, read anew where they are to be fresh. */
  readonly secrets: (fresh?: boolean) => Promise<readonly string[]>;
  readonly queue: (job: Job) => Promise<void>;
  readonly tell: (judgement: Judgement) => void;
  readonly now: () => number;
}

/**
 * Answers the webhook: puts a job into the queue, and says so only then. Where a signature is not of a secret that it knows,
 * it looks whether there is a new one. Who has no secret learns nothing but that.
 */
export const receiving =
  ({ secrets, queue, tell, now }: Means, terms: Terms, judge = judgeOf(terms)) =>
  async ({ headers = {}, body = '', isBase64Encoded = false }: HttpEvent): Promise<HttpAnswer> => {
    const delivery = { headers, body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') };
    let judgement = judge(delivery, await secrets(), terms, now());
    if (judgement.verdict === 'refused' && judgement.status === 401)
      judgement = judge(delivery, await secrets(true), terms, now());
    if (judgement.verdict === 'accepted') await queue(judgement.job);
    tell(judgement);
    return judgement.verdict === 'refused'
      ? { statusCode: judgement.status, body: judgement.because }
      : { statusCode: 202, body: judgement.verdict };
  };

const judgeOf = ({ forge }: Terms) => (forge === 'gitlab' ? judgeGitLabDelivery : judgeDelivery);
