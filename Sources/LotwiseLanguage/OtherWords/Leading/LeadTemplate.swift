/// A line with places for what another names: `post {doc} receive`.
///
/// A place takes the next part of its kind: `{n}` how much, `{some}` the same, or `N` where that
/// is not said, `{plus}` and `{minus}` with its sign, `{less}` where none is said, `{target}` how
/// much it becomes, `{count}` a number alone; `{item}`, `{itemAgain}`, `{of}` with `of`;
/// `{number}` with `lot` before it, `{no}` without, `{again}` the same once more; `{at}` a place
/// with `at`, `{location}`, `{bin}`; `{doc}`, `{headerAgain}`, `{header}` and `{line}` of a
/// document's line, `{component}` the first of that; `{date}`, `{dateAgain}`, `{on}` a day to post
/// on, `{day}` the day of the document beside it, `{party}`, `{vendor}`, `{customer}`, `{entry}`,
/// `{unit}`, `{trackingCode}`, `{series}`, `{text}`, `{name}` a name that nobody knows,
/// `{opening}` a document like another under such a name, `{named}`; `{other}` a new number like
/// the one before it, `{otherAgain}`; `{received}`, `{shipped}` and `{posted}` the posted line
/// that moved goods under the number or wrote the entry; `{missing}` an item that the document has
/// no line of; `{sale}` and `{purchase}` a document of such a kind; `{numbers}` all of a kind;
/// `{newBin}` a bin, also a new one; `{stocked}` the items that lie at the place, in braces;
/// `{set}` that word where the number has a card; `{newest}` what was posted last, `{booked}` a
/// posted document, `{worksheet}` the last one, `{order}` a number for an order of the document's
/// side, `{new}` a name that nobody knows, also one that is said to be a document, `{free-J}` a
/// number with such letters that no document has, `{called-J}` the same unless the line names one;
/// `{nAgain}` how much once more, `{owner}` the item that the number belongs to, `{each-reserve}`
/// the verb with each of the open orders;
/// `{implied?}`, `{used?}` and `{aside?}` an item, a component, places and parties that the
/// document stands for. One with `?` may be missing. All parts must find a place.
struct LeadTemplate: Sendable {
  private let words: [Substring]

  init(_ text: String) { words = text.split(separator: " ") }

  private static let places = LeadVocabulary.words(
    """
    n some plus minus less target count item of number kind no again at location bin doc
    headerAgain header line component date on day party vendor customer entry unit
    trackingCode series text name opening named other otherAgain missing newBin numbers
    stocked received shipped posted sale purchase implied aside used itemAgain docAgain set
    newest worksheet new order dateAgain booked nAgain owner
    """)

  /// What stands before the letters of a number.
  fileprivate static let numbering = ["free-", "called-", "each-"]

  /// Places that no part goes to.
  var unknownPlaces: [String] {
    words.filter { $0.hasPrefix("{") && $0.count > 2 }
      .map { String($0.dropFirst().prefix { $0 != "}" && $0 != "?" }) }
      .filter { name in
        !Self.places.contains(name) && !Self.numbering.contains { name.hasPrefix($0) }
      }
  }

  func filled(with parts: [LinePart], _ book: NameBook) -> LeadFilled? {
    for order in [[LinePart.Kind.lot, .serial, .package], [.serial, .lot, .package]] {
      var filling = LeadTemplateFilling(parts: parts, order: order, book: book)
      if let text = filling.text(of: words) {
        return LeadFilled(
          text: text, cost: filling.cost + (order[0] == .lot ? 0 : 1), implied: filling.implied,
          aside: filling.aside, isOpen: filling.isOpen)
      }
      if !parts.contains(where: { $0.isKind(.other) }) { return nil }
    }
    return nil
  }
}

private struct LeadTemplateFilling {
  var parts: [LinePart]
  let order: [LinePart.Kind]
  let book: NameBook
  var cost = 0
  private(set) var implied: String?
  private(set) var aside: [String] = []
  private(set) var isOpen = false
  private var document: LinePart?
  private var goods: String?
  private var new: String?
  private var amount: String?
  private var last: (kind: LinePart.Kind, part: LinePart)?

  init(parts: [LinePart], order: [LinePart.Kind], book: NameBook) {
    (self.parts, self.order, self.book) = (parts, order, book)
  }

  mutating func text(of words: [Substring]) -> String? {
    let all = parts
    var texts: [String] = []
    for word in words {
      guard word.hasPrefix("{"), word.hasSuffix("}"), word.count > 2 else {
        texts.append(String(word))
        continue
      }
      var name = word.dropFirst().dropLast()
      let isOptional = name.hasSuffix("?")
      if isOptional { name = name.dropLast() }
      if let text = text(of: String(name), all) {
        texts.append(text)
      } else if !isOptional {
        return nil
      }
    }
    guard parts.isEmpty else { return nil }
    return texts.joined(separator: " ").replacing(" ; ", with: "; ")
  }

  private mutating func text(of place: String, _ all: [LinePart]) -> String? {
    switch place {
    case "implied":
      implied = take { $0.isKind(.item) && !$0.isKind(.quantity) }?.text
      return nil
    case "used":
      // Of what a line is made is not among the document's items.
      take { $0.isKind(.item) && !$0.isKind(.quantity) }.map { aside.append($0.text) }
      return nil
    case "aside":
      while let part = take({ !$0.kinds.isDisjoint(with: [.location, .vendor, .customer]) }) {
        aside.append(part.text)
      }
      return nil
    case "component": return (document?.line.map(String.init) ?? "1") + ".1"
    case "n":
      amount = take { $0.isKind(.quantity) && !$0.isKind(.item) }?.amount
      return amount
    case "some":
      if let text = take({ $0.isKind(.quantity) && !$0.isKind(.item) })?.amount { return text }
      isOpen = true
      return "N of"
    case "count": return take { $0.isKind(.quantity) && $0.unit == nil }?.text
    case "plus": return signed("+", besides: "-")
    case "minus": return signed("-", besides: "+")
    case "target":
      return take { part in
        part.isKind(.quantity) && !part.isKind(.item) && !part.isKind(.location)
          && part.before.contains { ["to", "=", "is", "at", "now"].contains($0) }
      }?.amount
    case "again": return last.map { "\($0.kind) \($0.part.text)" }
    case "item":
      goods = take { $0.isKind(.item) }?.text ?? item(all)
      return goods
    case "itemAgain": return goods
    case "of": return take { $0.isKind(.item) }.map { "of \($0.text)" }
    case "number": return number().map { "\($0.kind) \($0.part.text)" }
    case "kind": return number(isTaken: false).map { "\($0.kind)" }
    case "no": return number()?.part.text
    case "at":
      if let place = take({ $0.isKind(.location) }) { return "at \(place.text)" }
      return all.first { $0.isKind(.bin) }.flatMap { book.placeOf($0.text) }.map { "at \($0)" }
    case "location": return take { $0.isKind(.location) }?.text
    case "doc": return takeDocument()?.text
    case "header": return takeDocument().map { String($0.header) }
    case "line":
      guard let document else { return nil }
      let item = all.first { $0.isKind(.item) && !$0.isKind(.quantity) }?.text
      return document.line.map(String.init) ?? book.lineOf(String(document.header), item)
    case "date": return take { $0.isKind(.date) }?.text
    case "on":
      return take { part in
        part.isKind(.date)
          && part.before.contains { ["on", "dated", "posting", "posted", "date"].contains($0) }
      }.map { "on \($0.text)" }
    case "party": return take { $0.isKind(.vendor) || $0.isKind(.customer) }?.text
    case "vendor": return take { $0.isKind(.vendor) }?.text
    case "customer": return take { $0.isKind(.customer) }?.text
    case "trackingCode": return take { $0.isKind(.trackingCode) }?.text
    case "series": return take { $0.isKind(.series) }?.text
    case "bin": return take { $0.isKind(.bin) }?.text
    case "entry": return take { $0.isKind(.entry) }?.text
    case "unit": return take { $0.isKind(.unit) }?.text
    case "name": return take { $0.kinds == [.other] && !$0.isSaid }?.text
    case "text": return take { $0.isKind(.text) }?.text
    default: return more(of: place, all)
    }
  }

  /// What stands in places of documents, of what is counted or posted, and of new names.
  private mutating func more(of place: String, _ all: [LinePart]) -> String? {
    switch place {
    case "less":
      guard !all.contains(where: { $0.isKind(.quantity) }) else { return nil }
      isOpen = true
      return "-N of"
    case "newest": return book.newest
    case "worksheet": return book.worksheet
    case "dateAgain": return all.first { $0.isKind(.date) }?.text
    case "booked":
      let isPosted = book.isPosted
      return take { $0.isKind(.document) && isPosted(String($0.header)) }?.text
    case "order":
      let document = all.first { $0.isKind(.document) }
      let isPurchase = document.flatMap { book.dayOf(String($0.header)) } == "expected"
      return book.free(isPurchase ? "PO" : "SO")
    case "new":
      return take { part in
        part.isKind(.other) && !part.isNumber && !part.isKind(.text)
          && (part.before.contains { ["to", "into", "as"].contains($0) } || !part.isSaid)
      }?.text
    case "set":
      let known = number(isTaken: false).map { book.hasCard("\($0.kind)", $0.part.text) } ?? false
      return known ? "set" : nil
    case _ where place.hasPrefix("free-"): return book.free(String(place.dropFirst(5)))
    case _ where place.hasPrefix("called-"):
      return take { $0.isKind(.document) || $0.kinds == [.other] && !$0.isSaid }?.text
        ?? book.free(String(place.dropFirst(7)))
    case "headerAgain": return document.map { String($0.header) }
    case "docAgain": return document?.text
    case "other", "otherAgain":
      return last.map { "\($0.kind) \($0.part.text)-\(Self.setAside)" }
    case "missing":
      guard let item = all.first(where: { $0.isKind(.item) && !$0.isKind(.quantity) })?.text,
        let document = all.first(where: { $0.isKind(.document) }),
        book.isOf(document.text, item) == false
      else { return nil }
      goods = take { $0.isKind(.item) && !$0.isKind(.quantity) }?.text
      return goods
    case "received": return posted(isReceipt: true)
    case "shipped": return posted(isReceipt: false)
    case "posted": return posted(isReceipt: nil)
    case "sale": return takeDocument { $0 == "ships" }?.text
    case "purchase": return takeDocument { $0 == "expected" }?.text
    case "day":
      guard let document, let joint = book.dayOf(String(document.header)) else { return nil }
      return take { $0.isKind(.date) }.map { "\(joint) \($0.text)" }
    case "opening":
      guard let header = takeDocument()?.header, let name = take({ $0.isKind(.other) }) else {
        return nil
      }
      new = name.text
      return book.opening(String(header), name.text)
    case "named": return new
    case "stocked":
      let place = all.first { $0.isKind(.location) }?.text ?? ""
      let items = book.itemsAt(place)
      return items.isEmpty ? nil : "{ \(items.joined(separator: "; ")) }"
    case "newBin":
      return take { $0.isKind(.bin) || $0.kinds == [.other] && !$0.isSaid }?.text
    case "numbers":
      var texts: [String] = []
      while let (kind, part) = number() {
        texts.append(texts.isEmpty ? "\(kind) \(part.text)" : part.text)
      }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    default: return again(place, all)
    }
  }

  /// What has been said before, or belongs to it, and what is done with each of the open orders.
  private mutating func again(_ place: String, _ all: [LinePart]) -> String? {
    switch place {
    case "nAgain": return amount
    case "owner":
      let item = item(all)?.uppercased()
      _ = take { $0.isKind(.item) && $0.text.uppercased() == item }
      return nil
    case _ where place.hasPrefix("each-"):
      let party = take { $0.isKind(.vendor) || $0.isKind(.customer) }?.text.uppercased()
      let orders = book.orders.filter { party == nil || $0.party.uppercased() == party }
      let texts = orders.map { "\(place.dropFirst(5)) \($0.no)" }
      return texts.isEmpty ? nil : texts.joined(separator: "; ")
    default: return nil
    }
  }

  private mutating func take(_ fits: (LinePart) -> Bool) -> LinePart? {
    guard let place = parts.firstIndex(where: fits) else { return nil }
    return parts.remove(at: place)
  }

  private mutating func takeDocument() -> LinePart? {
    document = take { $0.isKind(.document) }
    return document
  }

  /// What goods set aside are numbered with.
  private static let setAside = "Q"

  /// The posted line that moved goods under a number, or wrote an entry.
  private mutating func posted(isReceipt: Bool?) -> String? {
    for kind in [LinePart.Kind.entry] + order {
      guard let part = parts.first(where: { $0.isKind(kind) }),
        let line = book.postedOf("\(kind)", part.text, isReceipt)
      else { continue }
      parts.removeAll { $0 == part }
      return line
    }
    return nil
  }

  /// The next document on the day of whose kind something holds, such as `ships`.
  private mutating func takeDocument(where holds: (String) -> Bool) -> LinePart? {
    let book = book
    document = take { part in
      part.isKind(.document) && book.dayOf(String(part.header)).map(holds) ?? false
    }
    return document
  }

  private mutating func signed(_ sign: String, besides other: String) -> String? {
    take { part in
      part.isKind(.quantity) && !part.isKind(.item) && !part.text.hasPrefix(other)
        && !part.before.contains("to")
    }.map { sign + $0.amount.drop { $0 == "-" || $0 == "+" } }
  }

  private mutating func number(isTaken: Bool = true) -> (kind: LinePart.Kind, part: LinePart)? {
    for isKnown in [true, false] {
      // A new number is of the kind of the one before it.
      let kinds = isKnown ? order : last.map { last in [last.kind] + order } ?? order
      for kind in kinds {
        guard
          let place = parts.firstIndex(where: {
            isKnown
              ? $0.isKind(kind)
              : $0.kinds == [.other] && !$0.isSaid && !$0.isLikeDocument
          })
        else { continue }
        if !isKnown { cost += 1 }
        last = (kind, parts[place])
        return (kind, isTaken ? parts.remove(at: place) : parts[place])
      }
    }
    return nil
  }

  /// The item of a number, where none is named.
  private func item(_ all: [LinePart]) -> String? {
    for part in all {
      for kind in order where part.isKind(kind) {
        if let item = book.itemOf("\(kind)", part.text) { return item }
      }
    }
    return nil
  }
}
