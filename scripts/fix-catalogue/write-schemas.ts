/** Keeps the JSON Schemas that editors read (`catalogue/schema/`) in step with the schemas that validation uses. */
import fs from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../../src/catalogue/formats/json-schema';

/** Writes the schemas below `root` that differ, and returns the files that changed. */
export function writeSchemas(root: string): string[] {
  fs.mkdirSync(path.join(root, 'catalogue/schema'), { recursive: true });
  return [...jsonSchemas()].flatMap(([name, text]) => {
    const file = `catalogue/schema/${name}`;
    const full = path.join(root, file);
    if (fs.existsSync(full) && fs.readFileSync(full, 'utf8') === text) return [];
    fs.writeFileSync(full, text);
    return [file];
  });
}
