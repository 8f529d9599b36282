/** Where reports of findings are dropped in their bucket, by their sources, and where it is said what became of them. */
export const INBOX = 'inbox/';
export const RESULTS = 'results/';
