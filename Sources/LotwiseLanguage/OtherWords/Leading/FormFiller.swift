import LotwiseSyntax

/// Writes a statement of a form from what a line names: each part into the clause that takes its
/// kind, by the words before it.
struct FormFiller {
  let form: Form
  /// Those of the form, the clauses of its goods among them.
  private let clauses: [Clause]
  /// All words of the line.
  let words: [String]
  let book: NameBook
  /// Introducers of clauses that are not used, as `at` of a transfer.
  let without: Set<String>

  init(form: Form, words: [String], book: NameBook, without: Set<String> = []) {
    (self.form, self.words, self.book, self.without) = (form, words, book, without)
    clauses = form.clauses.flattened
  }

  /// A place that a part may take.
  private struct Option {
    let clause: Int
    let cost: Int
    let text: String
    let said: [String]
  }

  private struct Search {
    /// Where each part may go, the cheapest place first.
    let options: [[Option]]
    /// What the parts from each on cost at the least.
    let least: [Int]
    /// Clauses that must have a part.
    let isNeeded: [Bool]
    var taken: [Option] = []
    /// How many parts each clause has.
    var counts: [Int]
    /// How many clauses still must have a part.
    var missing: Int
    var cost = 0
    /// The cheapest that take all parts.
    var best: [(cost: Int, taken: [Option])] = []

    init(_ options: [[Option]], needed: [Bool]) {
      self.options = options
      isNeeded = needed
      missing = needed.count(where: \.self)
      counts = Array(repeating: 0, count: needed.count)
      var least = [0]
      for places in options.reversed() {
        least.append((least.last ?? 0) + (places.first?.cost ?? 0))
      }
      self.least = least.reversed()
    }

    mutating func take(_ option: Option) {
      if isNeeded[option.clause], counts[option.clause] == 0 { missing -= 1 }
      counts[option.clause] += 1
      taken.append(option)
      cost += option.cost
    }

    mutating func putBack() {
      guard let option = taken.popLast() else { return }
      cost -= option.cost
      counts[option.clause] -= 1
      if isNeeded[option.clause], counts[option.clause] == 0 { missing += 1 }
    }

    mutating func keep() {
      best.append((cost, taken))
      best.sort { $0.cost < $1.cost }
      if best.count > FormFiller.mostKept { best.removeLast() }
    }
  }

  fileprivate static let mostKept = 3

  /// The statement with all the parts, in the likeliest ways; none when one finds no clause.
  func filled(with parts: [LinePart]) -> [LeadFilled] {
    let parts = withItems(parts)
    let clusters = GoodsCluster.all(in: parts)
    guard let block = clauses.first(where: { $0.kind.isGoodsBlock }) else {
      return flat(parts, clusters)
    }
    // What a bill of materials is of stands before its lines.
    let isOfItem = clauses.contains { $0.isRequired && $0.takes(.item) }
    let written = GoodsCluster.lines(of: parts)
    let unmarked = isOfItem ? GoodsCluster.all(in: Self.behindItem(parts)) : clusters
    let lines = written.isEmpty ? unmarked : written
    let inLines = lines.flatMap(\.parts)
    let header = parts.filter { !inLines.contains($0) }
    let headers = fills(clauses, header)
    guard !lines.isEmpty else { return block.isRequired ? [] : headers.map(whole) }
    guard let group = block.kind.group else { return [] }
    let filled = lines.compactMap { fill(line: $0.parts, of: group) }
    guard filled.count == lines.count else { return [] }
    let texts = filled.map(\.text).joined(separator: "; ")
    return headers.map { own in
      var found = own
      found.cost += filled.reduce(0) { $0 + $1.cost }
      found.said = filled.reduce(into: own.said) { $0.formUnion($1.said) }
      found.text += (own.text.isEmpty ? "" : " ") + "{ \(texts) }"
      return whole(found)
    }
  }

  /// The parts behind the first item.
  private static func behindItem(_ parts: [LinePart]) -> [LinePart] {
    let place = parts.firstIndex { $0.isKind(.item) && !$0.isKind(.quantity) }
    return Array(parts.dropFirst((place ?? parts.count) + 1))
  }

  /// A line of a block, in the form whose word stands before it, or in the first.
  private func fill(line parts: [LinePart], of group: FormGroup) -> LeadFilled? {
    let before = parts.first?.before ?? []
    let forms = group.forms.filter { form in
      form.clauses.contains { $0.isRequired && ($0.takes(.item) || $0.kind.isGoods) }
    }
    let isSaid = { (form: Form) in
      before.last { word in
        // `pos`, `purchases`, `consumption`.
        let isShort = word.count > 2 && form.phrase.hasPrefix(word)
        return isShort || word.hasPrefix(form.phrase.prefix(5))
      }
    }
    // A sign says what the line is, where no word does.
    let isTaken = parts.contains { $0.isKind(.quantity) && $0.text.hasPrefix("-") }
    let signed = isTaken ? forms.first { $0.phrase == "negative" } : nil
    let form =
      forms.first { $0.phrase.isEmpty } ?? forms.first { isSaid($0) != nil } ?? signed
      ?? forms.first
    let own = form?.phrase.isEmpty == false ? parts.map(\.withoutSign) : parts
    guard let form, var filled = fill(form.clauses.flattened, own) else { return nil }
    guard !form.phrase.isEmpty else { return filled }
    if let word = isSaid(form) { filled.said.insert(word) } else { filled.cost += 1 }
    filled.text = "\(form.phrase) \(filled.text)"
    return filled
  }

  /// A number of another item than the one that is named stands for goods of its own.
  private func withItems(_ parts: [LinePart]) -> [LinePart] {
    let named = parts.filter { $0.isKind(.item) && !$0.isKind(.quantity) }.map(\.text)
    guard named.count == 1 else { return parts }
    var found: [LinePart] = []
    for var part in parts {
      let kind = [LinePart.Kind.lot, .serial, .package].first(where: part.isKind)
      let item = part.isKind(.quantity) ? nil : kind.flatMap { book.itemOf("\($0)", part.text) }
      if let item, item.uppercased() != named[0].uppercased() {
        var goods = LinePart(item, [.item])
        goods.before = part.before
        part.before = []
        found.append(goods)
      }
      found.append(part)
    }
    return found
  }

  /// Goods in a list of the form, or a statement for each.
  private func flat(_ parts: [LinePart], _ clusters: [GoodsCluster]) -> [LeadFilled] {
    let takesMore = clauses.contains { $0.takes(.item) && $0.isList && !$0.kind.isGoods }
    guard clusters.count > 1, clauses.contains(where: { $0.takes(.item) }), !takesMore else {
      let numbers =
        clauses.contains(where: { $0.takes(.item) })
        ? GoodsCluster.lots(in: parts) : GoodsCluster.numbers(in: parts)
      return numbers.count > 1 ? each(numbers, parts) : fills(clauses, parts).map(whole)
    }
    let all = clusters.flatMap(\.parts)
    let shared = parts.filter { !all.contains($0) }
    if let list = clauses.first(where: { $0.isList && $0.kind.isGoods }),
      let inner = list.kind.group?.forms.first(where: { $0.phrase.isEmpty })
    {
      guard var own = fill(clauses, clusters[0].parts + shared) else { return [] }
      let used = clusters.dropFirst().compactMap { fill(inner.clauses.flattened, $0.parts) }
      guard used.count == clusters.count - 1 else { return [] }
      own.text += " \(list.words) \(used.map(\.text).joined(separator: ", "))"
      own.cost += used.reduce(0) { $0 + $1.cost }
      own.said.formUnion([
        "with", "using", "from", "out", "x", "components", "consume", "consumes", "consuming",
        "use", "uses",
      ])
      return [whole(own)]
    }
    return each(clusters, parts)
  }

  /// A statement for each, with what belongs to all of them.
  private func each(_ clusters: [GoodsCluster], _ parts: [LinePart]) -> [LeadFilled] {
    let all = clusters.flatMap(\.parts)
    let shared = parts.filter { !all.contains($0) }
    // Only one thing is made under a number.
    guard !shared.contains(where: Self.isNamed) else { return [] }
    let each = clusters.compactMap { fill(clauses, $0.parts + shared) }.map(whole)
    guard each.count == clusters.count, Set(each.map(\.text)).count == each.count else {
      return []
    }
    return [
      LeadFilled(
        text: each.map(\.text).joined(separator: "; "), cost: each.reduce(0) { $0 + $1.cost },
        said: each.reduce(into: []) { $0.formUnion($1.said) })
    ]
  }

  /// The clauses behind the phrase of the form.
  private func whole(_ filled: LeadFilled) -> LeadFilled {
    var filled = filled
    filled.text = form.phrase + (filled.text.isEmpty ? "" : " ") + filled.text
    filled.said.formUnion(form.phraseWords)
    return filled
  }

  // MARK: Parts into clauses

  private func fill(_ clauses: [Clause], _ parts: [LinePart]) -> LeadFilled? {
    fills(clauses, parts).first
  }

  private func fills(_ clauses: [Clause], _ parts: [LinePart]) -> [LeadFilled] {
    let options = parts.map { part in self.options(clauses, part, parts) }
    guard !options.contains(where: \.isEmpty) else { return [] }
    var taking = Array(repeating: false, count: clauses.count)
    for option in options.joined() { taking[option.clause] = true }
    var needed = Array(repeating: false, count: clauses.count)
    for clause in clauses where mustHavePart(clause, parts) {
      guard taking[clause.ordinal] else { return [] }
      needed[clause.ordinal] = true
    }
    var search = Search(options, needed: needed)
    place(clauses, &search)
    return search.best.map { write(clauses, $0.taken, parts, $0.cost) }
  }

  /// Whether a clause cannot be written unless a part of the line goes into it.
  private func mustHavePart(_ clause: Clause, _ parts: [LinePart]) -> Bool {
    clause.isRequired && clause.kind != .flag && !clause.kind.isGoodsBlock
      && choice(of: clause) == nil && !(clause.takes(.item) && item(of: parts) != nil)
  }

  /// Tries the places of the next part, while what is left can still be cheap and whole.
  private func place(_ clauses: [Clause], _ search: inout Search) {
    let next = search.taken.count
    let isDear =
      search.best.count == Self.mostKept
      && search.cost + search.least[next] >= search.best[Self.mostKept - 1].cost
    guard !isDear, search.missing <= search.options.count - next else { return }
    guard next < search.options.count else { return search.keep() }
    for option in search.options[next]
    where search.counts[option.clause] == 0 || clauses[option.clause].isList {
      search.take(option)
      place(clauses, &search)
      search.putBack()
    }
  }

  private func write(
    _ clauses: [Clause], _ taken: [Option], _ parts: [LinePart], _ cost: Int
  ) -> LeadFilled {
    var found = LeadFilled(text: "", cost: cost)
    var texts: [String] = []
    var spoken: Set<String> = []
    for clause in clauses where !clause.kind.isGoodsBlock {
      let values = taken.filter { $0.clause == clause.ordinal }
      var value = values.map(\.text).joined(separator: ", ")
      if values.isEmpty {
        if clause.isRequired, clause.takes(.item), let item = item(of: parts) {
          value = item
        } else if let (words, said) = choice(of: clause) {
          found.said.formUnion(said)
          if clause.kind == .flag {
            // What another clause has said is not said again.
            if spoken.isDisjoint(with: said) { texts.append(clause.words) }
            continue
          }
          // What another clause has said is not said again.
          guard !words.isEmpty, spoken.isEmpty || !spoken.isSuperset(of: Self.split(words)) else {
            continue
          }
          value = words
          spoken.formUnion(said)
        } else {
          continue
        }
      }
      values.forEach { found.said.formUnion($0.said) }
      texts.append(clause.words.isEmpty ? value : "\(clause.words) \(value)")
    }
    found.text = texts.joined(separator: " ")
    return found
  }

  /// The item of a number, where none is named.
  private func item(of parts: [LinePart]) -> String? {
    for part in parts {
      for kind in [LinePart.Kind.lot, .serial, .package] where part.isKind(kind) {
        if let item = book.itemOf("\(kind)", part.text) { return item }
      }
    }
    return nil
  }

  /// The words of the line that are a clause by themselves, or a choice of one.
  private func choice(of clause: Clause) -> (words: String, said: [String])? {
    guard !without.contains(clause.words) else { return nil }
    if clause.kind == .flag {
      // `firm planned` is one state, of which the first word tells.
      if clause.words == "planned", words.contains("firm") { return nil }
      return words.containsInRow(clause.wordList) ? ("", clause.wordList) : nil
    }
    guard case .word(let choices) = clause.kind else { return nil }
    let intro = clause.wordList
    let led = intro.compactMap(stem)
    let isLed = intro.isEmpty ? clause.isRequired : led.count * 2 >= intro.count
    // What turns a clause round is said itself.
    guard intro.allSatisfy({ !Self.turning.contains($0) || words.contains($0) }),
      isLed || words.contains(where: { isTelling($0, among: choices) })
    else { return nil }
    let fitting = choices.filter { words.containsInRow(Self.split($0)) }
    if clause.isList, !fitting.isEmpty {
      return (fitting.joined(separator: ", "), led + fitting.flatMap(Self.split))
    }
    guard var longest = fitting.max(by: { $0.count < $1.count }) else { return nil }
    // `firm planned` is one state, of which the first word tells.
    if let place = words.firstIndex(of: longest), place > 0, fitting.contains(words[place - 1]) {
      longest = words[place - 1]
    }
    return (longest, led + Self.split(longest))
  }

  private static let turning: Set<String> = ["not", "inbound", "outbound"]

  /// Whether a word says by itself which clause is meant: `lot-for-lot`, `fixed` of a planning
  /// policy.
  private func isTelling(_ word: String, among choices: [String]) -> Bool {
    guard choices.contains(word) else { return false }
    if word.contains("-") { return true }
    return Self.policies.contains(word) && form.phrase == "planning of"
  }

  private static let policies: Set<String> = ["fixed"]

  /// The word of the line that is another form of a word: `requiring` of `requires`.
  private func stem(_ word: String) -> String? {
    words.first { $0 == word || word.count > 5 && $0.hasPrefix(word.prefix(5)) }
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  // MARK: What fits where

  /// A number that nobody knows is of the kind of its item's numbers.
  private func costOfKind(_ clause: Clause, _ part: LinePart, _ parts: [LinePart]) -> Int {
    guard clause.isOfNumber, part.isKind(.other), !part.isSaid,
      let item = parts.first(where: { $0.isKind(.item) && !$0.isKind(.quantity) }),
      let kind = book.kindOfNumbers(item.text), let role = clause.valueRoles.first
    else { return 0 }
    let isOfKind =
      switch kind {
      case .serial: role == .serial
      case .package: role == .package
      default: role == .lot
      }
    return isOfKind ? -1 : LeadFilled.guessed
  }

  /// Whether it is the number of what is made: `as CJ1`.
  private static func isNamed(_ part: LinePart) -> Bool {
    part.isKind(.other) && !part.isSaid && part.before.last == "as"
  }

  /// How a part is written in a clause; a new number is of the kind of the one beside it.
  private func text(of clause: Clause, _ part: LinePart, _ parts: [LinePart]) -> String? {
    guard let text = clause.text(of: part) else { return nil }
    let kinds = [LinePart.Kind.lot, .serial, .package]
    guard clause.words == "as", part.isKind(.other), !part.isSaid,
      let kind = kinds.first(where: { kind in parts.contains { $0.isKind(kind) } }),
      kinds.contains(where: { text == "\($0) \(part.text)" })
    else { return text }
    return "\(kind) \(part.text)"
  }

  private func options(
    _ clauses: [Clause], _ part: LinePart, _ parts: [LinePart]
  ) -> [Option] {
    let found = clauses.compactMap { clause -> Option? in
      // What is made `as X` gets that number, it is none of the goods.
      let isNamed = Self.isNamed(part)
      let takesName = clause.words == "as" || clause.valueRoles.contains(.document)
      guard !isNamed || takesName, isNamed || !without.contains(clause.words),
        let text = text(of: clause, part, parts)
      else { return nil }
      let (own, said) = cost(of: clause, part)
      // An entry is one that is said to be one: any other number means something else.
      if case .integer = clause.kind, !clause.isPositional, said.isEmpty, !part.isKind(.entry) {
        return nil
      }
      let cost = own + costOfKind(clause, part, parts)
      return Option(clause: clause.ordinal, cost: cost, text: text, said: said)
    }
    // A text behind the words of a clause is that clause's.
    let named = part.isKind(.text) ? found.filter { !$0.said.isEmpty } : []
    return (named.isEmpty ? found : named).sorted { $0.cost < $1.cost }
  }

  private func cost(of clause: Clause, _ part: LinePart) -> (Int, [String]) {
    let unknown = part.isKind(.other) && !part.isSaid ? clause.costOfUnknown : 0
    if clause.isPositional { return (unknown, []) }
    let others = StatementRegistry.table.synonyms.clauses[clause.words] ?? []
    for words in ([clause.words] + others).map(Self.split).sorted(by: { $0.count > $1.count })
    where part.before.containsInRow(words) {
      return (part.isSaid || !part.isKind(.other) ? 0 : unknown / 2, words)
    }
    if let word = dayWord(of: clause, part) { return (-1, [word, "date"]) }
    // `ship` for `ships`.
    if let word = part.before.last(where: { word in
      word.count > 2 && clause.words.hasPrefix(word) && clause.words.count - word.count <= 2
    }) {
      return (unknown, [word])
    }
    if clause.isOfNumber { return (unknown, []) }
    // What goods become is a new number rather than a place that nobody knows.
    if clause.words == "as", clause.kind.group != nil,
      part.before.contains(where: { ["to", "into", "new"].contains($0) })
    {
      return (LeadFilled.unsaid, [])
    }
    // A label may stand further away: `set shipment date of SO1 to 2026-03-20`.
    for words in ([clause.words] + others).map(Self.split)
    where self.words.containsInRow(words) && !words.allSatisfy(LeadVocabulary.joints.contains) {
      return (unknown + LeadFilled.unsaid, words)
    }
    let joint = part.before.last { LeadVocabulary.joints.contains($0) && $0 != "of" }
    let isOther = joint != nil && joint != clause.wordList.first
    if clause.valueRoles == [.none] {
      let isUsual =
        clause.words == "on" || clause.words == "quantity" || clause.isRequired
        || joint != nil && joint == clause.wordList.first
      return (unknown + (isUsual ? LeadFilled.unsaid : LeadFilled.guessed), [])
    }
    if joint == clause.wordList.first { return (unknown, []) }
    return (unknown + (isOther ? LeadFilled.otherJoint : LeadFilled.unsaid), [])
  }
}

extension [Clause] {
  /// With the clauses of goods that must stand instead of the goods as one.
  fileprivate var flattened: [Clause] {
    var found: [Clause] = []
    for clause in self {
      let inner = clause.kind.group?.forms.first { $0.phrase.isEmpty }
      if clause.isRequired, clause.isPositional, clause.kind.isGoods, let inner {
        found += inner.clauses.flattened
      } else {
        found.append(clause)
      }
    }
    return found.enumerated().map { index, clause in
      Clause(
        index, clause.label, after: clause.words, is: clause.kind, clause.cardinality,
        as: clause.role)
    }
  }
}

extension Array where Element: Equatable {
  /// Whether the others stand in it one behind the other.
  func containsInRow(_ others: [Element]) -> Bool {
    guard !others.isEmpty, others.count <= count else { return false }
    return indices.prefix(count - others.count + 1).contains { start in
      self[start..<start + others.count].elementsEqual(others)
    }
  }
}
