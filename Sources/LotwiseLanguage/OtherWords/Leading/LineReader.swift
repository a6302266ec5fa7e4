import LotwiseSyntax

/// Reads a line that no form takes: what it names, and the words around that.
struct LineReader {
  private let book: NameBook
  private(set) var parts: [LinePart] = []
  /// The words that stand for no part, in small letters.
  private(set) var words: [String] = []
  private var pending: [String] = []
  private(set) var tokens: [LineToken] = []

  init(_ line: String, _ book: NameBook) {
    self.book = book
    tokens = LineDate.ended(Self.joined(LineToken.all(of: line)), book.workDate)
    var index = 0
    while index < tokens.count { index = read(from: index) }
    joinLines()
    adoptNoun()
    joinNumbers()
    joinDays()
    distribute()
    for part in parts { nouns.formUnion(part.before) }
  }

  /// `lot for lot` is a policy, no lot.
  private static func joined(_ tokens: [LineToken]) -> [LineToken] {
    let parts = ["lot", "for", "lot"]
    guard let start = tokens.map(\.small).firstRange(of: parts)?.lowerBound else { return tokens }
    var found = tokens
    found.replaceSubrange(start..<start + parts.count, with: [LineToken("lot-for-lot")])
    return found
  }

  /// The words that say of a part of which kind it is.
  private(set) var nouns: Set<String> = []

  /// Whether a line begins with a word and a name behind it: `email SO1`.
  func isVerb(_ word: String) -> Bool {
    tokens.count > 1 && tokens[0].small == word && tokens[1].isName
  }

  /// Whether a line says what somebody does: `customer C returns …`.
  var tellsDeed: Bool {
    guard let first = parts.first, first.isSubject(.customer) || first.isSubject(.vendor),
      let place = tokens.firstIndex(where: { $0.text.uppercased() == first.text.uppercased() }),
      place + 1 < tokens.count
    else { return false }
    let verb = tokens[place + 1].small
    return verb.hasSuffix("s") && LeadVocabulary.nouns[verb] == nil && LeadWay.isAct(verb)
      || ["sent", "got", "took", "bought", "brought", "wants"].contains(verb)
  }

  /// Whether a line may be about counting what lies at a place.
  static func counts(_ line: String) -> Bool {
    let small = line.lowercased()
    return ["inventory", "count", "stocktak", "phys"].contains(where: small.contains)
  }

  /// The words behind the last part.
  var rest: [String] { pending }

  private mutating func read(from index: Int) -> Int {
    let token = tokens[index]
    lineMark = token.lineMark ?? lineMark
    isInBlock = token.isInBlock
    if token.isQuoted {
      add(LinePart("\"\(token.text)\"", [.text, .other]))
      return index + 1
    }
    if let (days, count) = LineDate.read(tokens[index...]) {
      add(LinePart(days[0], [.date]))
      if days.count > 1 {
        parts[parts.count - 1].before.append("from")
        pending = ["to"]
        add(LinePart(days[1], [.date]))
      }
      return index + count
    }
    if let next = readNumber(index) { return next }
    if index == 0, token.text == "TO" {
      // In capitals it is a transfer order, as `PO` and `SO` are others.
      words += ["transfer", "order"]
    } else if let part = name(at: index) {
      add(part)
    } else if let noun = LeadVocabulary.nouns[token.small], let last = parts.last,
      pending.isEmpty, last.isKind(noun), noun != .document
    {
      // `EAST warehouse`: said once more.
      return index + 1
    } else {
      words.append(token.small)
      pending.append(token.small)
    }
    return index + 1
  }

  /// What parts the lines of a block, since the last part.
  private var lineMark: Character?
  private var isInBlock = false

  private mutating func add(_ part: LinePart) {
    var part = part
    (part.before, part.isInBlock) = (pending, isInBlock)
    // A comma may also part the numbers of one line.
    let isSaid = pending.last.map { LeadVocabulary.nouns[$0] == .quantity } ?? false
    let isOther = part.isKind(.quantity) && !isSaid || part.isKind(.item)
    part.beginsLine = part.isInBlock && lineMark.map { $0 != "," || isOther } ?? false
    lineMark = nil
    pending = []
    parts.append(part)
  }

  // MARK: Quantities

  /// `10`, `+3`, `10pcs`, `x10`, with the unit behind it.
  private mutating func readNumber(_ index: Int) -> Int? {
    var text = tokens[index].text
    let small = tokens[index].small
    if small.hasPrefix("x"), small.dropFirst().allSatisfy(\.isNumber), small.count > 1 {
      text = String(text.dropFirst())
    }
    let end = text.firstIndex { !"+-0123456789._".contains($0) } ?? text.endIndex
    let (digits, unit) = (String(text[..<end]), String(text[end...]).lowercased())
    guard digits.contains(where: \.isNumber), isUnit(unit), Double(plain(digits)) != nil else {
      return nil
    }
    var kinds: Set<LinePart.Kind> = [.quantity]
    kinds.formUnion(book.kinds(text))
    let noun = noun(before: index)
    if let noun, noun != .document { kinds.insert(noun) }
    if noun == .entry { kinds = [.entry] }
    var part = LinePart(digits, kinds)
    var next = index + 1
    if !unit.isEmpty, !LeadVocabulary.pieces.contains(unit) { part.unit = unit.uppercased() }
    if next < tokens.count, unit.isEmpty {
      let word = tokens[next]
      let isSeveral = word.small.hasSuffix("s")
      let names =
        [word.text]
        + (isSeveral ? [String(word.text.dropLast()), String(word.text.dropLast(2))] : [])
      if let unit = names.first(where: { book.kinds($0) == [.unit] }) {
        part.unit = unit == word.text ? unit : unit.uppercased()
        next += 1
      } else if LeadVocabulary.pieces.contains(word.small) {
        part.isEach = word.small == "each"
        next += 1
      }
    }
    if next < tokens.count, tokens[next].small == "each" {
      part.isEach = true
      next += 1
    }
    add(part)
    return next
  }

  private func plain(_ digits: String) -> String { digits.filter { $0 != "_" } }

  private func isUnit(_ text: String) -> Bool {
    text.isEmpty || LeadVocabulary.pieces.contains(text)
      || book.kinds(text).contains(.unit)
  }

  // MARK: Names

  /// The kind that the words before a place say.
  private func noun(before index: Int) -> LinePart.Kind? {
    var place = index - 1
    while place >= 0 {
      let word = tokens[place].small
      // A tracking code is no lot, the batch of a journal neither.
      if word == "code", place > 0, tokens[place - 1].small == "tracking" { return nil }
      if word == "batch", place > 0, tokens[place - 1].small == "journal" { return .document }
      if let noun = LeadVocabulary.nouns[word] { return noun }
      guard LeadVocabulary.between.contains(word) else { return nil }
      place -= 1
    }
    return nil
  }

  private func name(at index: Int) -> LinePart? {
    let token = tokens[index]
    let noun = noun(before: index)
    var known = book.kinds(String(token.text.prefix { $0 != "." }))
    if known != [.document] {
      known = book.kinds(token.text).union(known.intersection([.document]))
    }
    if LeadVocabulary.pieces.contains(token.small), book.kinds(token.text).contains(.unit) {
      return LinePart(token.text.uppercased(), [.unit])
    }
    let isWord = LeadVocabulary.knows(token.small, isStrict: !token.isSmall)
    if !known.isEmpty, !token.isSmall || !isWord {
      let isPlural = index > 0 && tokens[index - 1].small.hasSuffix("s")
      return said(token.text, known, noun, isPlural: isPlural)
    }
    // Of goods several may be said: `bolts`.
    if !isWord, token.isSmall, token.text.count > 3, token.text.hasSuffix("s") {
      let one = String(token.text.dropLast())
      if book.kinds(one).contains(.item) { return LinePart(one.uppercased(), [.item]) }
    }
    // A word in capitals is a name where another word says so.
    if let noun, LinePart.numbers.contains(noun), let range = Self.range(token.text) {
      return said(range, [.other], noun)
    }
    guard token.isName, !isWord || noun != nil && !token.isSmall && !token.isCapitalized else {
      // Behind `lot` any word may be a number.
      guard let noun, LinePart.numbers.contains(noun) || noun == .text, !isWord else { return nil }
      return said(token.text, [.other], noun)
    }
    if token.isCapitalized, index == 0 || noun == nil { return nil }
    return said(token.text, [.other], noun)
  }

  /// `P10-P12` as the range that it is.
  private static func range(_ text: String) -> String? {
    let ends = text.split(separator: "-").map(String.init)
    guard ends.count == 2 else { return nil }
    let range = ends.joined(separator: "..")
    return NumberNames.all(in: range).count > 1 ? range : nil
  }

  private func said(
    _ text: String, _ known: Set<LinePart.Kind>, _ noun: LinePart.Kind?, isPlural: Bool = false
  ) -> LinePart {
    let isKnown = !known.contains(.other)
    let name = isKnown && LineToken(text).isSmall ? text.uppercased() : text
    guard let noun, noun != .quantity else { return LinePart(name, known) }
    // `order V` says no document, `tracking LOTALL` no item; any name may be a new number.
    if isKnown, !known.contains(noun), !LinePart.numbers.contains(noun) || isPlural {
      return LinePart(name, known)
    }
    var part = LinePart(
      name, !isKnown ? [noun, .other] : known.contains(noun) ? [noun] : known.union([noun]))
    part.isSaid = true
    return part
  }

  /// `line 1 of SO1`, `SO1 line 1`: the line of the document.
  private mutating func joinLines() {
    var index = 0
    while index + 1 < parts.count {
      let (first, second) = (parts[index], parts[index + 1])
      let isLine = { (part: LinePart) in
        part.before.last == "line" && part.isKind(.quantity) && Int(part.text) != nil
      }
      let isHeader = { (part: LinePart) in part.isKind(.document) && part.line == nil }
      if isHeader(first), isLine(second) || second.before == ["line", "no."] {
        join(first, second, at: index)
      } else if isLine(first), isHeader(second), second.before.allSatisfy(Self.leadsToDocument) {
        join(second, first, at: index)
      }
      index += 1
    }
  }

  /// `lots L1 and L2`: both are lots; `P8 and P9` are the range of both.
  private mutating func joinNumbers() {
    var index = 0
    while index + 1 < parts.count {
      let (first, second) = (parts[index], parts[index + 1])
      let joins = Set(second.before).isSubset(of: [
        "and", "to", "through", "until", "&", "-", "serial", "sn",
      ])
      guard first.isNumber, first.isSaid, joins, second.kinds == [.other] || second.isNumber else {
        joinBehindQuantity(at: index)
        index += 1
        continue
      }
      let isRange = second.before.contains { ["to", "through", "until", "-"].contains($0) }
      if isRange || Self.isNext(second.text, first.text), first.text != second.text,
        !first.text.contains(".."), first.isKind(.serial) || isRange && first.isKind(.other)
      {
        parts[index] = first.called("\(first.text)..\(second.text)", first.kinds)
        parts.remove(at: index + 1)
      } else if second.kinds == [.other], second.before.allSatisfy({ $0 == "and" }) {
        parts[index + 1] = second.called(second.text, first.kinds)
        index += 1
      } else {
        index += 1
      }
    }
  }

  /// `customer of SO1 to D`: what kind of name the other one is stands before the document.
  private mutating func adoptNoun() {
    let kinds: Set<LinePart.Kind> = [.customer, .vendor, .location, .bin, .lot, .serial, .package]
    let nouns = zip(tokens, tokens.dropFirst()).filter { ["of", "for", "on"].contains($1.small) }
      .compactMap { LeadVocabulary.nouns[$0.0.small] }.filter(kinds.contains)
    let unknown = parts.indices.filter { parts[$0].kinds == [.other] && !parts[$0].isSaid }
    guard nouns.count == 1, unknown.count == 1, parts.contains(where: { $0.isKind(.document) })
    else { return }
    let part = parts[unknown[0]]
    parts[unknown[0]] = part.called(part.text, [nouns[0], .other])
  }

  /// `lots L1 4 and L2 2`: both are lots, how much of the first stands between them.
  private mutating func joinBehindQuantity(at index: Int) {
    guard index + 2 < parts.count, parts[index].isNumber, parts[index].isSaid,
      parts[index + 1].isKind(.quantity), parts[index + 2].kinds == [.other],
      parts[index + 1].before.isEmpty, parts[index + 2].before.allSatisfy({ $0 == "and" })
    else { return }
    let part = parts[index + 2]
    parts[index + 2] = part.called(part.text, parts[index].kinds)
  }

  /// `2026-03-01 to 2026-04-01`: a day and the last one are a period.
  private mutating func joinDays() {
    for index in parts.indices.dropLast()
    where parts[index].isKind(.date) && parts[index + 1].isKind(.date) {
      let between = parts[index + 1].before
      guard between.allSatisfy({ ["to", "-", "until", "till", "through", "and"].contains($0) })
      else {
        continue
      }
      if !parts[index].before.contains("from") { parts[index].before.append("from") }
      parts[index + 1].before = ["to"]
    }
  }

  /// `lots L5 and L6 6 each`: how much of each stands before it, what both are together nowhere.
  private mutating func distribute() {
    let numbers = parts.filter { ($0.isKind(.lot) || $0.isKind(.package)) && !$0.isKind(.quantity) }
    let quantities = parts.filter { $0.isKind(.quantity) && !$0.isKind(.item) }
    guard numbers.count > 1 else { return }
    var each = quantities.first(where: \.isEach)
    if each == nil, quantities.count == 1, words.contains("each") { each = quantities[0] }
    let sum = quantities.compactMap { $0 == each ? nil : Int($0.text) }
    if let each, let amount = Int(each.text) {
      guard sum.isEmpty || sum == [amount * numbers.count] else { return }
      parts.removeAll { quantities.contains($0) }
      for index in parts.indices.reversed() where numbers.contains(parts[index]) {
        var part = each.called(each.text, each.kinds)
        (part.before, part.isSaid, part.unit) = (parts[index].before, each.isSaid, each.unit)
        parts[index].before = []
        parts.insert(part, at: index)
      }
    } else if sum.count == numbers.count + 1, sum[0] == sum.dropFirst().reduce(0, +) {
      // `12 BOLT, 6 in lot L5 and 6 in lot L6`.
      parts.removeAll { $0 == quantities[0] }
    }
  }

  /// Whether a number is the one behind another: `P9` behind `P8`.
  private static func isNext(_ text: String, _ other: String) -> Bool {
    let (digits, others) = (
      text.reversed().prefix(while: \.isNumber), other.reversed().prefix(while: \.isNumber)
    )
    guard let number = Int(String(digits.reversed())), let last = Int(String(others.reversed()))
    else {
      return false
    }
    return number == last + 1
      && text.dropLast(digits.count) == other.dropLast(others.count)
  }

  private static func leadsToDocument(_ word: String) -> Bool {
    LeadVocabulary.fillers.contains(word) || LeadVocabulary.nouns[word] == .document
      || ["sales", "purchase", "transfer", "production", "assembly"].contains(word)
  }

  private mutating func join(_ document: LinePart, _ line: LinePart, at index: Int) {
    let number = Int(line.text).flatMap { LinePart.line(of: $0) }.map(String.init) ?? line.text
    var part = LinePart("\(document.text).\(number)", [.document])
    part.before = parts[index].before.filter { $0 != "line" } + (document.before)
    parts[index] = part
    parts.remove(at: index + 1)
    if let place = words.firstIndex(of: "line") { words.remove(at: place) }
  }
}
