/// Words of a line that ask for what is not kept here: a price, a field that a card does not have,
/// why something is done.
///
/// The line is led without them, and what becomes of them is said behind it.
struct UnkeptWords {
  /// The line without them.
  private(set) var rest: String
  /// What is said of them behind a line.
  private(set) var remark = ""
  /// What is said where there is no line.
  private(set) var alone = ""
  /// Why it is done, which goes onto the card of a number.
  private var reason: String?
  /// The card that is made for it, and the comment on it, behind the line.
  private var card = ""
  private var comment = ""

  /// What a line asks for that is not kept; nil where it asks for nothing of the kind.
  init?(_ line: String, _ book: NameBook) {
    guard line.utf8.count <= Leader.longest, !line.contains("\n") else { return nil }
    let words = UnkeptWord.all(in: line)
    guard let verb = words.first?.small, !Self.looking.contains(verb) else { return nil }
    if let kept = Self.withoutPrices(words, book) {
      rest = Self.joined(kept)
      remark = "goods are tracked by quantity here, without prices and amounts"
      alone = remark
    } else if let field = FieldWords.find(in: words, book) {
      rest = Self.joined(
        words.indices.filter { index in
          !field.places.contains { $0.contains(index) }
        }.map { words[$0] })
      (remark, alone) = (field.remark, field.alone)
    } else if let (text, place) = ReasonWords.find(in: words) {
      rest = Self.joined(Array(words[..<place]))
      reason = text
      note(book)
    } else {
      return nil
    }
  }

  private static let looking = LeadVocabulary.words(
    """
    show list display what which who how where when is are expect assert check verify help find
    trace
    """)

  /// What is left without prices, such as one a line of a block; nil where there are none.
  private static func withoutPrices(_ words: [UnkeptWord], _ book: NameBook) -> [UnkeptWord]? {
    var left = words
    while let place = PriceWords.find(in: left, book) { left.removeSubrange(place) }
    return left.count == words.count ? nil : left
  }

  private static func joined(_ words: [UnkeptWord]) -> String {
    var text = ""
    for word in words {
      let isClosed = text.isEmpty || [",", ";", ":"].contains(word.small)
      text += isClosed ? word.text : " " + word.text
    }
    while let last = text.last, ",;: ".contains(last) { text.removeLast() }
    return text
  }

  /// A reason is a comment on the card of the only number that the line names.
  private mutating func note(_ book: NameBook) {
    let parts = LineReader(rest, book).parts
    let numbers = parts.filter { $0.isNumber && !$0.isKind(.quantity) }
    let named = parts.first { $0.isKind(.item) && !$0.isKind(.quantity) }?.text
    let kinds = [LinePart.Kind.lot, .serial, .package]
    guard numbers.count == 1, let kind = kinds.first(where: numbers[0].isKind),
      !numbers[0].text.contains(".."),
      let item = named ?? book.itemOf("\(kind)", numbers[0].text), let reason
    else {
      remark = "a reason is kept on the card of a lot, serial or package number alone"
      alone = remark + ", as a comment: `help comment lot`"
      return
    }
    let number = numbers[0].text
    if !book.hasCard("\(kind)", number) { card = "; \(kind) card \(number) of \(item)" }
    comment = "; comment \(kind) \(number) of \(item) \"\(reason)\""
    let whole = (card + comment).dropFirst(2)
    alone = "a reason is a comment on the card of \(kind) \(number): `\(whole)`"
  }

  /// The note with what is said of them, for a note that leads what is left of the line.
  func note(_ note: String?) -> String {
    // Nothing is set by what is left.
    let isBare = note.map {
      $0.hasPrefix("help: write `set ") && $0.split(separator: " ").count < 6
    }
    if isBare ?? false { return "help: \(alone)" }
    let parts = note?.split(separator: "`", omittingEmptySubsequences: false).map(String.init) ?? []
    guard parts.count > 2, parts[0] == "help: write " else { return "help: \(alone)" }
    // A number that is blocked gets its card by that.
    let made = parts[1].hasPrefix("block ") ? "" : card
    var text = "help: write `\(parts[1])\(made)\(comment)`"
    // Of two lines that are as likely the first is the one that is told of.
    if let without = note?.firstRange(of: ", without "), let note {
      text += note[without.lowerBound...]
    }
    return remark.isEmpty ? text : "\(text); \(remark)"
  }
}

/// A word of a line as it is written.
struct UnkeptWord {
  let small: String
  let text: String
  var isQuoted: Bool { text.hasPrefix("\"") }

  /// The words and marks of a line; what stands in quotes is one word.
  static func all(in line: String) -> [UnkeptWord] {
    var found: [UnkeptWord] = []
    var start: String.Index?
    var isQuoted = false
    func end(_ place: String.Index) {
      guard let from = start else { return }
      let text = String(line[from..<place])
      found.append(UnkeptWord(small: text.lowercased(), text: text))
      start = nil
    }
    for place in line.indices {
      let letter = line[place]
      if isQuoted {
        if letter == "\"" {
          isQuoted = false
          end(line.index(after: place))
        }
      } else if letter == "\"" {
        end(place)
        (start, isQuoted) = (place, true)
      } else if letter.isWhitespace {
        end(place)
      } else if "{};,:".contains(letter), !isInNumber(place, line) {
        end(place)
        start = place
        end(line.index(after: place))
      } else if start == nil {
        start = place
      }
    }
    end(line.endIndex)
    return found
  }

  /// `12,50`: the comma between two digits parts nothing.
  private static func isInNumber(_ place: String.Index, _ line: String) -> Bool {
    guard line[place] == ",", place > line.startIndex else { return false }
    let next = line.index(after: place)
    return next < line.endIndex && line[line.index(before: place)].isNumber && line[next].isNumber
  }
}
