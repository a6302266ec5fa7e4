import LotwiseSyntax

/// Everything that can be known of a script without running it.
///
/// Wrong words and forms are errors. What may be meant so is a warning: a variable or definition
/// that is never used, statements that can never be reached.
public enum ScriptCheck {
  public static func problems(of source: SourceText) -> [Diagnostic] {
    var check = StatementRegistry.check()
    let errors = check.check(source)
    guard errors.isEmpty else { return errors }
    var reader = NameReader(source)
    reader.read()
    return (reader.unused() + reader.unknown()).sorted {
      ($0.place?.span.start ?? 0) < ($1.place?.span.start ?? 0)
    }
  }
}

/// Gathers which names a script makes and which it uses.
private struct NameReader: ~Copyable {
  private var matcher = Matcher(StatementRegistry.table)
  private let source: SourceText
  private let text: TokenText
  private var variables: [(name: String, place: Place)] = []
  private var definitions: [(name: String, place: Place)] = []
  private var calls: [(name: String, place: Place)] = []
  /// Whether names may come from elsewhere: another file, a snapshot.
  private var isOpen = false

  init(_ source: SourceText) {
    self.source = source
    text = TokenText(source)
  }

  mutating func read() {
    var lexer = Lexer(keywords: StatementRegistry.table.keywords)
    var tokens: [Token] = []
    var offset = 0
    while let next = lexer.next(into: &tokens, of: source, from: offset) {
      offset = next
      if lexer.problem == nil { read(tokens, 0..<tokens.count) }
    }
  }

  private mutating func read(_ tokens: [Token], _ range: Range<Int>) {
    guard matcher.match(tokens, range, text) else { return }
    let nested = matcher.match.nested
    let form = matcher.table.forms[matcher.match.form]
    let named = form.clauses.isEmpty ? nil : matcher.match[0].map { Int($0.start) }
    if let token = named, tokens.indices.contains(token) {
      let name = text.string(of: tokens[token])
      let place = Place(source: source.id, span: tokens[token].span)
      switch form.phrase {
      case "let": variables.append((name, place))
      case "define": definitions.append((name, place))
      case "do": calls.append((name, place))
      case "include", "load snapshot": isOpen = true
      default: break
      }
    }
    for part in nested {
      if part.isBlock {
        for statement in BlockReader(tokens: tokens, range: part.range) { read(tokens, statement) }
      } else {
        read(tokens, part.range)
      }
    }
  }

  /// Names that are made and never used in this file.
  func unused() -> [Diagnostic] {
    let used = Set(variableNames())
    var found = variables.filter { !used.contains($0.name) }.map {
      Self.warning("variable-unused", "the variable \($0.name) is never used", $0.place)
    }
    let called = Set(calls.map(\.name))
    found += definitions.filter { !called.contains($0.name) }.map {
      Self.warning("definition-unused", "the definition \($0.name) is never done", $0.place)
    }
    return found
  }

  /// Definitions that are called and made nowhere.
  func unknown() -> [Diagnostic] {
    if isOpen { return [] }
    let known = definitions.map(\.name)
    return calls.filter { !known.contains($0.name) && !$0.name.contains("{") }.map { call in
      let near = Nearest.suggestions(for: call.name, among: known, limit: 1)
      return Diagnostic(
        .definitionUnknown, "there is no definition \(call.name) in this file", at: call.place,
        label: near.first.map { "did you mean \($0)?" } ?? "")
    }
  }

  private static func warning(_ code: String, _ message: String, _ place: Place) -> Diagnostic {
    Diagnostic(severity: .warning, code: code, message: message, place: place)
  }

  /// Every word that stands between braces anywhere in the file.
  private func variableNames() -> [String] {
    var names: [String] = []
    var word: [UInt8] = []
    var depth = 0
    for byte in source.bytes {
      if byte == UInt8(ascii: "{") { depth = 1 }
      if depth > 0, byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == 0x5F || byte == 0x2D {
        word.append(byte)
        continue
      }
      if !word.isEmpty { names.append(String(decoding: word, as: UTF8.self)) }
      word = []
      if byte == UInt8(ascii: "}") { depth = 0 }
    }
    return names
  }
}
