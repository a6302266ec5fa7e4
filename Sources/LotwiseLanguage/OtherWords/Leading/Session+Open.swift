import ItemTracking

/// What is open on documents, and what the codes of items do not use.
extension Session {
  /// The tracking codes of items that use no expiration dates, by the names of the items.
  func undatedCodes(of names: some Sequence<String>) -> [String: String] {
    var found: [String: String] = [:]
    for name in names {
      guard let id = model.names.known(code: name) else { continue }
      let row = model.items.find(unique: 0, key: id)
      guard !row.isNone, !model.items[row].trackingCode.isBlank else { continue }
      let code = model.trackingCode(of: model.items[row])
      guard !code.dates.contains(.expirationUsed) else { continue }
      found[name] = Self.code(model.names.text(code.code))
    }
    return found
  }

  /// How much of each line of the documents is not handled yet: `PO1.1`, 6.
  func openQuantities(in kinds: [String: Set<LinePart.Kind>]) -> [String: Int] {
    var found: [String: Int] = [:]
    for (name, kinds) in kinds where kinds.contains(.document) {
      guard let id = model.names.known(code: name),
        let document = model.document(DocumentNo(raw: id))
      else { continue }
      for line in model.lineIDs(of: document) {
        let row = model.lines[line]
        guard let whole = Int("\(row.outstanding.magnitude)") else { continue }
        found["\(name).\(row.lineNo)"] = whole
      }
    }
    return found
  }

  /// The open orders of a kind, while they are few, with whom they are.
  func openOrders(for line: String) -> [NameBook.Order] {
    let small = line.lowercased()
    guard ["all", "every", "each"].contains(where: small.contains) else { return [] }
    let wanted: DocumentKind =
      small.contains("purchase")
      ? .purchaseOrder : small.contains("transfer") ? .transferOrder : .salesOrder
    var found: [NameBook.Order] = []
    model.documents.forEach { _, document in
      guard document.kind == wanted, found.count <= NameBook.mostOrders else { return }
      found.append(
        (
          no: model.names.text(document.no),
          party: Self.code(model.names.text(document.partyNo))
        ))
    }
    return found.count > NameBook.mostOrders ? [] : found
  }
}
