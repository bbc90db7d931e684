// A language server over stdio, as an editor speaks to it.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000

/** The address of a file as VS Code writes it: every sign that is not plain ASCII is percent-encoded. */
export function address(root, path) {
  const whole = join(root, path).split(sep).join('/')
  return 'file://' + (whole.startsWith('/') ? '' : '/') + whole.split('/').map(encodeURIComponent).join('/')
}

/** Starts a server in a folder, whose `.vscode/settings.json` it gets as its settings. */
export async function start(command, root) {
  const client = new Client(command, root)
  await client.request('initialize', {
    processId: process.pid,
    rootUri: address(root, ''),
    workspaceFolders: [{ uri: address(root, ''), name: 'mapp' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: { relatedInformation: true },
      },
    },
  })
  client.notify('initialized', {})
  client.notify('workspace/didChangeConfiguration', { settings: client.settings })
  return client
}

class Client {
  constructor(command, root) {
    this.root = root
    this.settings = nested(JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')))
    this.waiting = new Map()
    this.told = new Map()
    this.next = 1
    this.versions = new Map()
    this.process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] })
    let read = Buffer.alloc(0)
    this.process.stdout.on('data', (part) => {
      read = Buffer.concat([read, part])
      for (;;) {
        const end = read.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = Number(/Content-Length: (\d+)/i.exec(read.subarray(0, end))[1])
        if (read.length < end + 4 + length) return
        const message = JSON.parse(read.subarray(end + 4, end + 4 + length))
        read = read.subarray(end + 4 + length)
        this.receive(message)
      }
    })
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.process.stdin.write(body)
  }

  receive(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params
      this.told.get(uri)?.(diagnostics)
    } else if (message.method === 'workspace/configuration') {
      const sections = message.params.items.map(({ section }) => this.settings[section] ?? null)
      this.send({ id: message.id, result: sections })
    } else if (message.method !== undefined) {
      if (message.id !== undefined) this.send({ id: message.id, result: null })
    } else if (this.waiting.has(message.id)) {
      const { resolve, reject } = this.waiting.get(message.id)
      this.waiting.delete(message.id)
      message.error ? reject(new Error(message.error.message)) : resolve(message.result)
    }
  }

  notify(method, params) {
    this.send({ method, params })
  }

  request(method, params) {
    const id = this.next++
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }))
    this.send({ id, method, params })
    return patiently(answer, method)
  }

  /** What the server marks in a file with this text, which need not be saved. */
  diagnostics(path, text) {
    const uri = address(this.root, path)
    const version = (this.versions.get(uri) ?? 0) + 1
    const answer = new Promise((resolve) => this.told.set(uri, resolve))
    this.versions.set(uri, version)
    if (version === 1) {
      this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } })
    } else {
      this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
    }
    return patiently(answer, `diagnostics of ${path}`)
  }

  /** What it offers at a place. */
  async completion(path, position) {
    const textDocument = { uri: address(this.root, path) }
    const answer = await this.request('textDocument/completion', { textDocument, position })
    return Array.isArray(answer) ? answer : (answer?.items ?? [])
  }

  /** What it says of a place. */
  async hover(path, position) {
    const textDocument = { uri: address(this.root, path) }
    const answer = await this.request('textDocument/hover', { textDocument, position })
    return answer?.contents?.value ?? ''
  }

  async stop() {
    await this.request('shutdown', null)
    this.notify('exit', null)
    await new Promise((resolve) => this.process.once('exit', resolve))
  }
}

function patiently(answer, what) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer: ${what}`)), PATIENCE)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** `{'yaml.schemas': …}` as `{yaml: {schemas: …}}`. */
function nested(settings) {
  const all = {}
  for (const [name, value] of Object.entries(settings)) {
    const [section, ...rest] = name.split('.')
    if (rest.length === 0) all[name] = value
    else all[section] = { ...all[section], [rest.join('.')]: value }
  }
  return all
}
