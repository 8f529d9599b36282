import { App } from 'aws-cdk-lib';
import { loadConfig } from 'cdk-bulwark';
import { addMatchers, type SecurityMatchers } from 'cdk-bulwark/testing';
import { Shop } from '../lib/shop';

declare global {
  namespace jest {
    interface Matchers<R> extends SecurityMatchers<R> {}
  }
}

addMatchers(expect);

const stack = new Shop(new App(), 'Shop');

test('passes the gate of bulwark.config.ts', () => expect(stack).toBeSecure(loadConfig()));

test('serves uploads over TLS alone', () => expect(stack).not.toHaveFinding('s3/bucket-tls-only'));
