import { type Waiver, waive } from 'cdk-bulwark';

/** What the security team tolerates of locked rules, by app. Nobody else can waive these. */
export const exceptions: Readonly<Record<string, readonly Waiver[] | undefined>> = {
  clicks: waive('acme/queue-messages-kept', {
    within: ['Clicks/Raw/**'],
    because: 'raw clicks are worthless after a day, and there are a billion of them',
    owner: 'analytics team',
    reviewedBy: 'security team',
    until: '2027-06-30',
  }).waivers,
};
