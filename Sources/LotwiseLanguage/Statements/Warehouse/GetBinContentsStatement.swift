import ItemTracking
import LotwiseSyntax

/// Puts what lies in bins on a journal or a transfer order (W-143).
struct GetBinContentsStatement: Statement {
  static let leaders = ["get"]
  static let forms = [
    StatementForm(
      "get bin contents",
      "Put what lies in bins on a journal or a transfer order, with its numbers.",
      ["get bin contents to J1", "get bin contents of BOLT in bin A1 at SIL to J1"]
    ) { form in
      let item = form.optional("item", after: "of", ItemNo.self)
      let bin = form.optional("bin", after: "in bin", BinName.self)
      let location = form.optional("location", after: "at", LocationCode.self)
      let document = form.required("document", after: "to", DocumentNo.self)
      return { a throws(Diagnostic) in
        GetBinContentsStatement(
          item: try a.value(item) ?? .blank, bin: try a.value(bin) ?? .blank,
          location: try a.value(location) ?? .blank, document: try a.value(document))
      }
    }
  ]

  let item: ItemNo
  let bin: BinName
  let location: LocationCode
  let document: DocumentNo

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      var command = GetBinContents(to: try model.requireDocument(document))
      command.itemNo = item
      command.bin = bin
      command.locationCode = location
      try command.perform(on: &model)
    }
    return .done
  }
}
