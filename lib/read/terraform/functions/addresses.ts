import type { Value } from '../../../engine/value';
import { asNumber, bad, type Functions, onTexts, strict } from './apply';

/** Functions of address blocks. */
export const addresses: Functions = {
  cidrsubnet: strict((block, bits, number) => {
    const [newBits, netNumber] = [asNumber(bits), asNumber(number)];
    return typeof block === 'string' && newBits !== undefined && netNumber !== undefined
      ? subnet(block, newBits, netNumber)
      : undefined;
  }),
  cidrsubnets: strict((block, ...bits) =>
    typeof block === 'string' && !bits.map(asNumber).includes(undefined)
      ? subnets(block, bits.map(asNumber) as number[])
      : undefined,
  ),
  cidrhost: strict((block, number) =>
    typeof block === 'string' && asNumber(number) !== undefined ? host(block, asNumber(number) as number) : undefined,
  ),
  cidrnetmask: onTexts((block = '') => {
    const parsed = parseBlock(block);
    if (!parsed) return undefined;
    const { prefix, size } = parsed;
    return size === 32 ? written(((1n << BigInt(prefix)) - 1n) << BigInt(32 - prefix), 32) : bad('a mask of IPv6');
  }),
  cidrcontains: onTexts((block = '', inner = '') => {
    const outer = parseBlock(block);
    const within = parseBlock(inner.includes('/') ? inner : `${inner}/${inner.includes(':') ? 128 : 32}`);
    if (!outer || !within) return undefined;
    if (outer.size !== within.size) return bad('addresses of two kinds');
    const free = BigInt(outer.size - outer.prefix);
    return within.prefix >= outer.prefix && within.base >> free === outer.base >> free;
  }),
};

interface Block {
  readonly base: bigint;
  readonly prefix: number;
  readonly size: number;
}

/** An address block as bits. Undefined for what is none. */
function parseBlock(block: string): Block | undefined {
  const ip = require('ipaddr.js') as typeof import('ipaddr.js');
  const written = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(block);
  if (!written || /(^|\.)0\d/.test(written[1] as string)) return undefined;
  try {
    const [address, prefix] = ip.parseCIDR(block);
    const size = address.kind() === 'ipv6' ? 128 : 32;
    const dots = (written[1] as string).split('.').length;
    if (size === 32 ? dots !== 4 : dots > 1) return undefined;
    if (/^::ffff:/i.test(written[1] as string)) return undefined;
    const bits = address.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    const free = BigInt(size - prefix);
    return { base: (bits >> free) << free, prefix, size };
  } catch {
    return undefined;
  }
}

function written(bits: bigint, size: number): string {
  const ip = require('ipaddr.js') as typeof import('ipaddr.js');
  return ip
    .fromByteArray(Array.from({ length: size / 8 }, (_, byte) => Number((bits >> BigInt(size - 8 - byte * 8)) & 255n)))
    .toString();
}

function subnet(block: string, newBits: number, number: number): Value | undefined {
  const parsed = parseBlock(block);
  if (!parsed || !Number.isInteger(newBits) || newBits < 0 || !Number.isInteger(number) || number < 0) return undefined;
  const prefix = parsed.prefix + newBits;
  if (prefix > parsed.size || BigInt(number) >= 1n << BigInt(newBits)) return bad('a subnet that does not fit');
  return `${written(parsed.base | (BigInt(number) << BigInt(parsed.size - prefix)), parsed.size)}/${prefix}`;
}

/** Blocks one behind the other, each at the next place that its size allows. */
function subnets(block: string, newBits: readonly number[]): Value | undefined {
  const parsed = parseBlock(block);
  if (!parsed || newBits.some((bits) => !Number.isInteger(bits) || bits < 1 || bits > 32)) return undefined;
  const { base, prefix, size } = parsed;
  // The first is looked for behind the block that lies before it, and before the first address there is none.
  if (base === 0n && newBits.length > 0) return bad('subnets of the first block of all');
  const end = base + (1n << BigInt(size - prefix));
  let next = base;
  const out: string[] = [];
  for (const bits of newBits) {
    if (prefix + bits > size) return bad('a subnet that does not fit');
    const length = 1n << BigInt(size - prefix - bits);
    const start = ((next + length - 1n) / length) * length;
    if (start + length > end) return bad('a subnet that does not fit');
    out.push(`${written(start, size)}/${prefix + bits}`);
    next = start + length;
  }
  return out;
}

/** A negative number counts from the end. */
function host(block: string, number: number): Value | undefined {
  const parsed = parseBlock(block);
  if (!parsed || !Number.isInteger(number)) return undefined;
  const length = 1n << BigInt(parsed.size - parsed.prefix);
  const at = number < 0 ? length + BigInt(number) : BigInt(number);
  return at < 0n || at >= length ? bad('a host that does not fit') : written(parsed.base | at, parsed.size);
}
