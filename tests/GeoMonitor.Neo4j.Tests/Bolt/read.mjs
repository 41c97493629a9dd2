// Runs the queries that stand on the input, a JSON list of texts, and prints their rows. Values are written so that not
// a bit of them is lost: integers in full, floats as the 16 hexadecimal digits of their bits, bytes in base 64.
import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';

function encode(value) {
  switch (typeof value) {
    case 'bigint': return `i:${value}`;
    case 'number': {
      const bits = Buffer.alloc(8);
      bits.writeDoubleBE(value);
      return `f:${bits.toString('hex')}`;
    }
    case 'string': return `s:${value}`;
    case 'boolean': return `t:${value}`;
  }
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(encode);
  if (ArrayBuffer.isView(value)) return `b:${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')}`;
  throw new Error(`no way to write ${value}`);
}

const { NEO4J_BOLT, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_BOLT, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { useBigInt: true });
try {
  const answers = [];
  for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
    const { records } = await driver.executeQuery(text, {}, { database: 'neo4j', routing: neo4j.routing.READ });
    answers.push(records.map(record => record.keys.map(key => encode(record.get(key)))));
  }
  process.stdout.write(JSON.stringify(answers));
} finally {
  await driver.close();
}
