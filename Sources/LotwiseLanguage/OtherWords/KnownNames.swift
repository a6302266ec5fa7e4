import ItemTracking
import LotwiseSyntax

/// The names that a script makes, for what would use them otherwise.
struct KnownNames {
  private let names: ScriptNames

  init(of source: SourceText) { names = ScriptCheck.names(of: source) }

  /// The only item that a script names beside a number.
  func item(_ kind: String, _ number: String) -> String? {
    let items = names.itemsOfNumbers["\(kind) \(number.uppercased())"] ?? []
    return items.count == 1 ? items.first.map { Session.code($0) } : nil
  }

  /// The only place that a script puts a bin at.
  func place(ofBin name: String) -> String? {
    let places = names.bins[name.uppercased()] ?? []
    return places.count == 1 ? places.first : nil
  }

  /// Where a script has goods under a number.
  func stock(_ kind: String, _ number: String) -> [NameBook.Stock] {
    let key = "\(kind) \(number.uppercased())"
    let places = names.placesOfNumbers[key] ?? []
    let amount = names.posts || places.count > 1 ? "" : names.amountsOfNumbers[key] ?? ""
    return places.map { (place: $0, amount: amount) }
  }

  /// Of which kind the numbers of an item are in a script; nil where it has more than one, or none.
  func kindOfNumbers(_ item: String) -> LinePart.Kind? {
    let own = NumberKind.allCases.filter { kind in
      names.itemsOfNumbers.contains {
        $0.key.hasPrefix("\(kind.name) ") && $0.value.contains(item.uppercased())
      }
    }
    return own.count == 1 ? LinePart.Kind(own[0]) : nil
  }

  /// Adds to what the model knows of names what the script says of them.
  func add(to book: inout NameBook) {
    let (placeOf, stockOf, isOf) = (book.placeOf, book.stockOf, book.isOf)
    let (lineOf, opening, names) = (book.lineOf, book.opening, names)
    let kindOfNumbers = book.kindOfNumbers
    book.kindOfNumbers = { self.kindOfNumbers($0) ?? kindOfNumbers($0) }
    let linesOf = { (document: String) -> [NameBook.Line]? in
      names.documentItems[document.uppercased()]?.enumerated().map { ("\($0 + 1)", $1) }
    }
    book.placeOf = { place(ofBin: $0) ?? placeOf($0) }
    let itemsAt = book.itemsAt
    book.itemsAt = { place in
      let numbers = names.placesOfNumbers.filter { $0.value.contains(place.uppercased()) }
      let own = Set(numbers.keys.flatMap { names.itemsOfNumbers[$0] ?? [] })
      return own.isEmpty ? itemsAt(place) : own.sorted()
    }
    book.stockOf = { kind, number in
      let own = stock(kind, number)
      return own.isEmpty ? stockOf(kind, number) : own
    }
    book.isOf = { document, item in
      let lines = linesOf(String(document.prefix { $0 != "." }))
      return lines.map { $0.contains { $0.item == item.uppercased() } } ?? isOf(document, item)
    }
    book.lineOf = { document, item in
      linesOf(document).map { NameBook.line(of: item, among: $0) } ?? lineOf(document, item)
    }
    let dayOf = book.dayOf
    book.dayOf = { document in
      names.documentKinds[document.uppercased()].map { NameBook.day(of: $0) } ?? dayOf(document)
    }
    book.opening = { document, name in
      let code = document.uppercased()
      guard let kind = names.documentKinds[code], let party = names.documentParties[code] else {
        return opening(document, name)
      }
      return NameBook.opening(kind, party)?(name)
    }
  }

  /// What a script makes under a name.
  func kinds(_ name: String) -> Set<LinePart.Kind> {
    var found: Set<LinePart.Kind> = names.bins[name] != nil ? [.bin] : []
    // The ends of ranges, too.
    for kind in NumberKind.allCases where names.itemsOfNumbers["\(kind.name) \(name)"] != nil {
      found.insert(LinePart.Kind(kind))
    }
    found.formUnion(names.made.kinds(of: name).compactMap { LinePart.Kind($0) })
    return found
  }

  private static let madeFirst: Set<ScriptNames.Kind> = [.location, .vendor, .customer, .variant]

  private static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
  }

  /// Whether no name stands for what it is not: a name that is known only as something else.
  ///
  /// `isWhole`: the source is a script, whose names are made in it.
  func fit(
    _ line: SourceText, isWhole: Bool, known: (String) -> Set<ScriptNames.Kind>
  ) -> Bool {
    let found = ScriptCheck.names(of: line)
    // What would be called like a word of the language is no name that anybody meant.
    guard found.wordsMade.allSatisfy({ !Self.isWord($0) && !$0.hasSuffix(".") }),
      !found.namesNoName
    else { return false }
    guard areNew(numbersOf: found, known) else { return false }
    guard isPostable(line) else { return false }
    return found.uses.allSatisfy { use in
      if names.open.contains(use.kind), !use.kind.isNumber { return true }
      // What comes before it on the line may make it.
      let kinds = known(use.name).union(names.made.kinds(of: use.name))
        .union(found.made.kinds(of: use.name))
      // A word in small letters that names nothing is one of the language, put in a wrong place.
      if kinds.isEmpty {
        // A script names its places and parties before it uses them.
        let isMade = isWhole && names.includes.isEmpty && Self.madeFirst.contains(use.kind)
        return !isMade && !Self.isWord(line.string(use.place.span))
      }
      // Ranges bring in numbers that are not written.
      if use.kind.isNumber, names.open.contains(use.kind) {
        return kinds.contains(where: \.isNumber)
      }
      let isParty = use.kind == .party
      return kinds.contains(use.kind)
        || isParty && !kinds.isDisjoint(with: [.vendor, .customer, .location])
    }
  }

  /// Whether what is an item, a place or a party is no new number besides.
  func areNew(
    numbersOf found: ScriptNames, _ known: (String) -> Set<ScriptNames.Kind>
  ) -> Bool {
    found.made.all(ScriptNames.Kind.numbers).allSatisfy { name in
      let kinds = known(name).union(names.made.kinds(of: name))
      return kinds.isEmpty || kinds.contains(where: \.isNumber)
    }
  }

  /// Whether what stands for an item is not known as something else alone, and what stands for a
  /// place is no word of the language or of the field.
  func areMeant(
    _ found: ScriptNames, in line: SourceText, besides others: [String: Set<LinePart.Kind>],
    _ known: (String) -> Set<ScriptNames.Kind>
  ) -> Bool {
    found.uses.allSatisfy { use in
      guard [.item, .location].contains(use.kind), !names.open.contains(use.kind) else {
        return true
      }
      let kinds = known(use.name).union(names.made.kinds(of: use.name))
      let word = line.string(use.place.span)
      if kinds.isEmpty, others[use.name] == nil {
        return !LeadVocabulary.knows(word) && !LeadVocabulary.months.contains(word)
      }
      return use.kind == .location || kinds.isEmpty || kinds.contains(.item)
    }
  }

  /// Whether each posting does nothing that the document it names, of this script, cannot.
  private func isPostable(_ line: SourceText) -> Bool {
    String(decoding: line.bytes, as: UTF8.self).split(separator: ";")
      .allSatisfy { isPostable($0) }
  }

  private func isPostable(_ statement: Substring) -> Bool {
    let words = statement.split { $0 == " " || $0 == "," }.map(String.init)
    guard words.count > 2, words[0] == "post",
      let kind = names.documentKinds[words[1].uppercased()]
    else { return true }
    return words.allSatisfy { word in
      kind.allows(word) || !DocumentKind.allCases.contains { $0.allows(word) }
    }
  }
}
