/// Finding documents and lines; every look-up refuses with the code of what is missing.
extension Model {
  /// An open document by its number.
  public func document(_ no: DocumentNo) -> RowID<Document>? {
    let id =
      if let made = no.made {
        documents.find(unique: 1, key: made.counter)
      } else {
        documents.find(unique: 0, key: no.raw)
      }
    guard !id.isNone, documents[id].no == no else { return nil }
    return id
  }

  /// A posted document by its number.
  public func postedDocument(_ no: DocumentNo) -> RowID<PostedDocument>? {
    guard let made = no.made else {
      let id = postedDocuments.find(unique: 0, key: no.raw)
      return id.isNone ? nil : id
    }
    // The counter of a made posted number is the row's place plus one.
    let id = RowID<PostedDocument>(raw: made.counter - 1)
    return postedDocuments.contains(id) && postedDocuments[id].no == no ? id : nil
  }

  /// An open document by its number.
  ///
  /// - Throws: `document-unknown`.
  public func requireDocument(_ no: DocumentNo) throws(TrackingError) -> RowID<Document> {
    if let id = document(no) { return id }
    throw TrackingError(
      .documentUnknown, blaming: .document,
      postedDocument(no) == nil
        ? "there is no document \(no)" : "\(no) is a posted document; an open one is needed")
  }

  /// The lines of a document in the order of their numbers.
  public func lineIDs(of document: RowID<Document>) -> [RowID<DocumentLine>] {
    lines.ids(inList: DocumentLine.List.document, key: document.raw)
  }

  /// A line of a document by its number.
  ///
  /// - Throws: `line-unknown`.
  public func line(
    _ lineNo: Int32, of document: RowID<Document>
  ) throws(TrackingError) -> RowID<DocumentLine> {
    if let id = lineIfAny(lineNo, of: document) { return id }
    throw TrackingError(
      .lineUnknown, blaming: .line, "\(documents[document].no) has no line \(lineNo)",
      detail: lineList(of: document))
  }

  /// The document's only line, for a reference that names none.
  ///
  /// - Throws: `line-unknown` without lines, `line-ambiguous` with several.
  public func onlyLine(of document: RowID<Document>) throws(TrackingError) -> RowID<DocumentLine> {
    let list = DocumentLine.List.document
    let first = lines.first(inList: list, key: document.raw)
    guard !first.isNone else {
      throw TrackingError(
        .lineUnknown, blaming: .line, "\(documents[document].no) has no lines")
    }
    guard lines.next(inList: list, after: first).isNone else {
      throw TrackingError(
        .lineAmbiguous, blaming: .line,
        "\(documents[document].no) has several lines; say which one",
        detail: lineList(of: document))
    }
    return first
  }

  private func lineList(of document: RowID<Document>) -> Wording {
    var result: Wording = "it has"
    let ids = lineIDs(of: document)
    for (index, id) in ids.prefix(8).enumerated() {
      let line = lines[id]
      let item = trackedSKUs[line.stock].unit.itemNo
      result =
        result
        + "\(index == 0 ? " " : ", ")\(documents[document].no).\(line.lineNo) (\(line.quantity) of \(item))"
    }
    return ids.isEmpty ? "it has no lines" : result
  }

  /// A component of a line by its number.
  ///
  /// - Throws: `line-unknown`.
  public func component(
    _ componentNo: Int32, of line: RowID<DocumentLine>
  ) throws(TrackingError) -> RowID<ProductionComponent> {
    for id in components.ids(inList: ProductionComponent.List.line, key: line.raw)
    where components[id].componentNo == componentNo {
      return id
    }
    let owner = lines[line]
    throw TrackingError(
      .lineUnknown, blaming: .line,
      "line \(documents[owner.document].no).\(owner.lineNo) has no component \(componentNo)")
  }
}

extension Model {
  /// A line of a document by its number, when there is one.
  public func lineIfAny(_ lineNo: Int32, of document: RowID<Document>) -> RowID<DocumentLine>? {
    let list = DocumentLine.List.document
    var id = lines.first(inList: list, key: document.raw)
    while !id.isNone, lines[id].lineNo != lineNo { id = lines.next(inList: list, after: id) }
    return id.isNone ? nil : id
  }

  /// The assembly line that a sales line is assembled by.
  public func assembly(for line: DocumentLine) -> RowID<DocumentLine>? {
    guard !line.linked.isNone, lines[line.linked].kind.isAssembly else { return nil }
    return line.linked
  }
}
