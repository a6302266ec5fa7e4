import ItemTracking
import LotwiseSyntax

/// Opens a reservation worksheet.
struct ReservationWorksheetStatement: Statement {
  static let leaders = ["reservation"]
  static let forms = [
    StatementForm(
      "reservation worksheet", "Open a reservation worksheet: the demand it gathers.",
      ["reservation worksheet RW1 for sales orders"]
    ) { form in
      let worksheet = form.required("worksheet", DocumentNo.self, as: .document.new)
      let demand = form.optional("demand", after: "for", ReservationDemandType.self)
      let start = form.optional("start date", after: "from", CalendarDate.self)
      let end = form.optional("end date", after: "to", CalendarDate.self)
      let item = form.optional("item", after: "of", ItemNo.self)
      let location = form.optional("location", after: "at", LocationCode.self)
      return { a throws(Diagnostic) in
        var batch = ReservationBatch(try a.value(worksheet), try a.value(demand) ?? .all)
        batch.startDate = try a.value(start) ?? .blank
        batch.endDate = try a.value(end) ?? .blank
        batch.itemNo = try a.value(item) ?? .blank
        if let location = try a.value(location) { batch.locationCode = location }
        return ReservationWorksheetStatement(batch: batch)
      }
    }
  ]

  let batch: ReservationBatch

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.perform(WorkInReservationWorksheet.open(batch))
    return .done
  }
}
