import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi } from '../src/openapi';
import { startWholeProduct } from './whole-product';

const file = join(import.meta.dirname, '..', 'openapi.json');

describe('the contract', () => {
  let product: TestProduct;

  beforeAll(async () => {
    product = await startWholeProduct();
  });
  afterAll(() => product.stop());

  it('is what openapi.json says; npm run openapi writes it anew', () => {
    const written = `${JSON.stringify(describeApi(product.app), null, 2)}\n`;
    if (process.env['WRITE_OPENAPI']) writeFileSync(file, written);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });
});
