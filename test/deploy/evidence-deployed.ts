import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
  type SigningAlgorithmSpec,
} from '@aws-sdk/client-kms';
import { project, sound } from '../bin/spawn';
import { Emulator, missing } from './emulator';

const lacking = missing();
if (lacking) {
  process.stderr.write(`evidence is not signed by KMS: ${lacking}\n`);
  test.skip(`evidence signed by KMS (${lacking})`, () => undefined);
} else describe('evidence that a key of KMS signs', signed);

function signed(): void {
  const emulator = new Emulator('http');
  let kms: KMSClient;

  beforeAll(async () => {
    await emulator.start();
    const { endpoint } = emulator;
    kms = new KMSClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  }, 100_000);
  afterAll(() => emulator.stop());

  test.each<['ECC_NIST_P256' | 'RSA_2048', SigningAlgorithmSpec]>([
    ['ECC_NIST_P256', 'ECDSA_SHA_256'],
    ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ])(
    '%s: verifies by its public key, and by no other, and not once it is changed',
    async (KeySpec, SigningAlgorithm) => {
      const { folder, bulwark } = project({ 'a.json': sound });
      expect(bulwark('evidence', 'proof', 'a.json')).toMatchObject({ code: 0, err: '' });
      const manifest = join(folder, 'proof/manifest.json');
      const keyOf = async (name: string): Promise<string> => {
        const { KeyMetadata } = await kms.send(new CreateKeyCommand({ KeySpec, KeyUsage: 'SIGN_VERIFY' }));
        const KeyId = KeyMetadata?.KeyId as string;
        const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId }));
        const der = Buffer.from(PublicKey as Uint8Array).toString('base64');
        writeFileSync(
          join(folder, name),
          `-----BEGIN PUBLIC KEY-----\n${der.replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`,
        );
        return KeyId;
      };
      const KeyId = await keyOf('own.pem');
      await keyOf('other.pem');
      const Message = readFileSync(manifest);
      const { Signature } = await kms.send(new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm }));
      writeFileSync(`${manifest}.sig`, Signature as Uint8Array);

      const verify = (key: string) => bulwark('evidence', 'verify', 'proof', '--key', key);
      expect(verify('own.pem')).toMatchObject({ code: 0, out: expect.stringContaining('signed by the key') });
      expect(verify('other.pem')).toMatchObject({
        code: 1,
        out: expect.stringContaining('another key made it than other.pem'),
      });
      appendFileSync(manifest, ' ');
      expect(verify('own.pem')).toMatchObject({ code: 1 });
    },
  );
}
