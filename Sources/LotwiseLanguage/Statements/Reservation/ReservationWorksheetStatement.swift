import ItemTracking
import LotwiseSyntax

/// Opens a reservation worksheet.
struct ReservationWorksheetStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "reservation worksheet",
      [
        .required("worksheet", is: .code, at: 0),
        .optional(
          "demand", after: "for",
          is: .word(["all", "sales orders", "transfers", "components", "assembly components"]),
          at: 1),
        .optional("start date", after: "from", is: .date, at: 2),
        .optional("end date", after: "to", is: .date, at: 3),
        .optional("item", after: "of", is: .code, at: 4),
        .optional("location", after: "at", is: .code, at: 5),
      ], summary: "Open a reservation worksheet: the demand it gathers.",
      examples: ["reservation worksheet RW1 for sales orders"])
  ]

  let batch: ReservationBatch

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let types = ReservationDemandType.allCases
    var type = ReservationDemandType.all
    if let cell = arguments.cell(1), types.indices.contains(Int(cell.value)) {
      type = types[Int(cell.value)]
    }
    var batch = ReservationBatch(try arguments.documentNo(0), type)
    batch.startDate = try arguments.date(2)
    batch.endDate = try arguments.date(3)
    batch.itemNo = try arguments.itemNo(4)
    if arguments.has(5) { batch.locationCode = try arguments.locationCode(5) }
    self.batch = batch
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try model.openReservationBatch(batch)
    }
    return .done
  }
}
