import LotwiseSyntax

/// Reads a line that names fields as a page does, such as `BOLT order multiple 5`.
///
/// Captions and what stands behind them are clauses; of what is left comes whose fields they are.
/// A word that is none of these makes the line another one.
struct CaptionReader {
  private let tokens: [LineToken]
  private let words: [[String]]
  private let book: NameBook

  init(_ line: String, _ book: NameBook) { self.init(LineToken.all(of: line), book) }

  private init(_ tokens: [LineToken], _ book: NameBook) {
    self.tokens = tokens
    words = tokens.map { CaptionWords.all(of: $0) }
    self.book = book
  }

  /// What the line says by the captions of the pages.
  func lines() -> [String] {
    CaptionCard.all.compactMap { card in
      let rest = tokens.filter { !card.ofNew.contains($0.small) }
      guard rest.count < tokens.count else { return line(of: card) }
      // What there is already is not changed by a word less.
      guard let line = CaptionReader(rest, book).line(of: card), !line.hasPrefix("set ") else {
        return nil
      }
      return line
    }
  }

  private func line(of card: CaptionCard) -> String? {
    var reading = CaptionReading(tokens: tokens, words: words, book: book)
    var said: [(place: Int, caption: Caption, text: String?)] = []
    var index = 0
    while index < tokens.count {
      let rest = words[index...].flatMap { $0 }
      guard !words[index].isEmpty, let caption = card.caption(at: rest[...]) else {
        index += 1
        continue
      }
      var left = caption.words.count
      let start = index
      while left > 0, index < tokens.count {
        left -= words[index].count
        index += 1
      }
      guard left == 0 else { return nil }
      while index < tokens.count, ["code", "codes"].contains(tokens[index].small) { index += 1 }
      guard !caption.needsDirect || reading.hasDirectName(caption, at: index) else { continue }
      reading.claim(start..<index)
      // What the options of a field are called may be captions of others.
      let (text, end) = reading.directChoice(of: caption, at: index)
      index = end
      said.append((index, caption, text))
    }
    guard !said.isEmpty else { return nil }
    var clauses: [[String]] = card.lines.map { _ in [] }
    for (place, caption, direct) in said {
      guard let text = direct ?? reading.clause(of: caption, at: place) else { return nil }
      clauses[caption.line].append(text)
    }
    return written(clauses, card, reading)
  }

  private func written(
    _ clauses: [[String]], _ card: CaptionCard, _ reading: CaptionReading
  ) -> String? {
    let rest = reading.rest
    let text = rest.map { $0.isQuoted ? "\"\($0.text)\"" : $0.text }.joined(separator: " ")
    let reader = LineReader(text, book)
    let isPlain = (reader.words).allSatisfy { word in
      !LeadVocabulary.negations.contains(word)
        && (LeadVocabulary.fillers.contains(word) || LeadVocabulary.joints.contains(word)
          || card.nouns.contains(word) || Self.silent.contains(word)
          || LeadVocabulary.nouns[word] != nil && reader.nouns.contains(word))
    }
    let isNew = reader.parts.contains { $0.isKind(.other) && !$0.isNumber }
    var texts: [String] = []
    var first = reading.made
    var made: String?
    for (line, own) in zip(card.lines, clauses) {
      let filled = isPlain ? line.known.filled(with: reader.parts, book)?.text : nil
      // What nobody knows yet is declared, not set.
      let known = filled.flatMap { isNew ? nil : $0 }
      if known == nil, made == nil, let declaration = declared(rest, line, filled) {
        made = declaration.name
        texts.append(
          ([declaration.text] + [Self.joined(own, by: card.joint)]).filter { !$0.isEmpty }
            .joined(separator: " "))
        continue
      }
      guard !own.isEmpty else { continue }
      guard let begun = known ?? made.map({ line.begun + $0 }) else { return nil }
      texts.append(begun + " " + Self.joined(own, by: card.joint))
      let owner = begun.split(separator: " ").last.map(String.init) ?? ""
      for (index, series) in reading.series.enumerated() where !series.isNamed {
        let name = "\(owner)-\(series.ending)"
        let range = series.range ?? "\(owner)-0001..\(owner)-9999"
        texts[texts.count - 1] = texts[texts.count - 1]
          .replacing(CaptionReading.placeholder(index), with: name)
        first.append("series \(name) \(range)")
      }
    }
    guard !texts.contains(where: { $0.contains("\u{1}") }) else { return nil }
    return texts.isEmpty ? nil : (first + texts).joined(separator: "; ")
  }

  /// Clauses behind each other; of those that begin alike the values with a comma.
  private static func joined(_ clauses: [String], by joint: String) -> String {
    var all: [String] = []
    for clause in clauses {
      let head = lists.first { clause.hasPrefix($0) }
      if let head, let place = all.firstIndex(where: { $0.hasPrefix(head) }) {
        let known = all[place].dropFirst(head.count).split(separator: ",").map {
          $0.drop { $0 == " " }
        }
        let added = clause.dropFirst(head.count).split(separator: ",").map {
          $0.drop { $0 == " " }
        }.filter { !known.contains($0) }
        all[place] += added.map { ", " + $0 }.joined()
      } else {
        all.append(clause)
      }
    }
    return all.joined(separator: joint)
  }

  private static let lists = ["requires ", "does not require ", "always creates "]

  /// What is declared with its own clauses, those of captions behind them.
  private func declared(
    _ rest: [LineToken], _ line: CaptionCard.Line, _ filled: String?
  ) -> (name: String, text: String)? {
    if let filled, !line.declared.isEmpty, filled.hasPrefix("set ") {
      let words = filled.split(separator: " ").dropFirst().map(String.init)
      guard words.count > line.declared.count else { return nil }
      return (words[line.declared.count], words.joined(separator: " "))
    }
    var begun = rest[...]
    while let first = begun.first, Self.making.contains(first.small) { begun.removeFirst() }
    guard !line.declared.isEmpty, begun.count > line.declared.count,
      zip(begun, line.declared).allSatisfy({ $0.small == $1 }),
      let name = begun.dropFirst(line.declared.count).first, name.isName || name.isQuoted
    else { return nil }
    let words = begun.filter { !Self.joining.contains($0.small) }.map { token in
      token.isQuoted ? "\"\(token.text)\"" : token.small == "in" ? "at" : token.text
    }
    return (words[line.declared.count], words.joined(separator: " "))
  }

  private static let joining = LeadVocabulary.words("with and has having")
  private static let making = LeadVocabulary.words("new create add insert define make a an")
  private static let silent = LeadVocabulary.words(
    """
    set change update modify card field fields option page enter fill edit adjust define add use
    make new create setup put turn switch enable activate check tick mark value values is = to on
    setting parameter parameters have has policy at from starting uses
    """)
}
