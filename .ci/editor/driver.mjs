// What an editor with a language server of YAML makes of the schemas: `node driver.mjs SKRIVELSE SERVER FOLDER SAMPLE...`
//
// SKRIVELSE is the program, SERVER that of the language server; FOLDER is empty. The samples, and a repository that the
// program makes, are laid in folders with å ä ö; their settings are those that the program writes. Exit status: 0 all is as
// it should be, 1 something is not.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { start } from './client.mjs'
import { slips } from './slips.mjs'

const [program, server, folder, ...samples] = process.argv.slice(2)
const faults = []

/** Tells of what is not as it should be. */
function expect(holds, what) {
  if (!holds) faults.push(what)
}

/** The YAML files below a folder, those that the program or an editor keeps left out. */
function yaml(root, below = root) {
  return readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name)
    if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'ut' ? [] : yaml(root, path)
    return entry.name.endsWith('.yaml') ? [relative(root, path)] : []
  })
}

/** Where each of some signs stands in a text, and the text without them. */
function marked(text, signs) {
  const places = []
  let plain = ''
  let line = 0
  let character = 0
  for (const sign of text) {
    if (signs.includes(sign)) {
      places.push({ sign, line, character })
      continue
    }
    plain += sign
    character += sign.length
    if (sign === '\n') [line, character] = [line + 1, 0]
  }
  return { plain, places }
}

const at = (place) => `${place.line + 1}:${place.character + 1}`

/** Every file of a repository that is sound has a schema, and nothing is marked in it. */
async function sound(root, name) {
  const client = await start(['node', server, '--stdio'], root)
  const files = yaml(root)
  expect(files.length > 0, `${name}: no files`)
  for (const path of files) {
    const text = readFileSync(join(root, path), 'utf8')
    for (const { message, range } of await client.diagnostics(path, text)) {
      expect(false, `${name}/${path}:${at(range.start)}: ${message}`)
    }
    const key = /^(?!#)(- )?([^\s#:]+):/m.exec(text)
    const before = text.slice(0, key.index).split('\n')
    const position = { line: before.length - 1, character: key[1]?.length ?? 0 }
    expect((await client.hover(path, position)) !== '', `${name}/${path}: no schema`)
  }
  await client.stop()
  return files.length
}

/** What is said of a slip, and what is offered and explained beside it. */
async function tried(client, { file, text, told, ask, offers, says }) {
  const { plain, places } = marked(text, '«»')
  const starts = places.filter(({ sign }) => sign === '«')
  const found = await client.diagnostics(file, plain)
  for (const what of told) {
    const hit = found.find(({ message }) => what.test(message))
    expect(hit !== undefined, `${file}: nothing is said like ${what}: ${JSON.stringify(found.map(({ message }) => message))}`)
    if (hit === undefined) continue
    const there = starts.some(({ line }) => line === hit.range.start.line)
    expect(there, `${file}: ${what} is told at ${at(hit.range.start)}`)
  }
  expect(found.length === told.length, `${file}: ${found.length} things are said: ${JSON.stringify(found.map(({ message }) => message))}`)

  const asked = marked(ask, '¦‖')
  await client.diagnostics(file, asked.plain)
  const place = (sign) => asked.places.find((one) => one.sign === sign)
  const written = (await client.completion(file, place('¦'))).map(
    (item) => (item.textEdit?.newText ?? item.insertText ?? item.label).replace(/\$\{?\d+(:[^}]*)?\}?/g, ''),
  )
  for (const offer of offers) {
    const holds = written.some((one) => one.replace(/\n *(- ?)?/g, (gap) => (gap.includes('-') ? '\n  - ' : '\n  ')) === offer)
    expect(holds, `${file}: ${JSON.stringify(offer)} is not offered, but ${JSON.stringify(written)}`)
  }
  const hover = await client.hover(file, place('‖'))
  expect(says.test(hover), `${file}: the key is explained by ${JSON.stringify(hover)}`)
  const types = /\b(Arende|Namnd|Include|Sammantrade|Organisation|Forslag|Personval|Default value)\b/
  for (const shown of [hover, ...found.map(({ message, source }) => `${source}: ${message}`), ...written]) {
    expect(!types.test(shown), `${file}: a name of the program is shown: ${JSON.stringify(shown)}`)
  }
}

const start_folder = join(folder, 'hår och bär', 'ny ö')
execFileSync(program, ['ny', start_folder])
let count = await sound(start_folder, 'ny')
for (const sample of samples) {
  const root = join(folder, 'åäö', basename(sample))
  mkdirSync(root, { recursive: true })
  cpSync(sample, root, { recursive: true })
  for (const kept of ['.vscode', '.skrivelse', 'ut']) rmSync(join(root, kept), { recursive: true, force: true })
  for (const made of ['.vscode', '.skrivelse']) cpSync(join(start_folder, made), join(root, made), { recursive: true })
  count += await sound(root, basename(sample))
}
const client = await start(['node', server, '--stdio'], start_folder)
for (const slip of slips) await tried(client, slip)
await client.stop()

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)
console.log(`${count} files are sound to an editor, and ${slips.length} slips are told`)
