/// A production order's way from planned to finished, and its components made anew.
extension Model {
  /// Changes a production order's status.
  ///
  /// Finished, it posts no more, and what was reserved for the rest is free again.
  ///
  /// - Throws: `status-unfit` backwards or for another kind of document; `production-incomplete` (a
  ///   question) when it is finished with output or consumption missing and nothing is answered,
  ///   `delete-tracking` (a question) when numbers are left on it.
  package mutating func setStatus(
    _ status: DocumentStatus, of id: RowID<Document>
  ) throws(TrackingError) {
    let header = documents[id]
    guard header.kind == .productionOrder, rank(header.status) < rank(status) else {
      throw TrackingError(
        .statusUnfit, blaming: .document,
        "\(header.no) does not change its status like that",
        advice: "simulated, planned, firm, released, finished: each only from one before it")
    }
    if status == .finished {
      guard header.status == .released else {
        throw TrackingError(
          .statusUnfit, blaming: .document, "\(header.no) is not released, so it is not finished",
          advice: "`set \(header.no) released` first")
      }
      guard try mayFinish(id) else { return }
      try flush(.backward, id)
      try confirmTrackingGoes(id)
      for source in sources(ofOrder: id) { close(source) }
    }
    documents.update(id, &journal) { $0.status = status }
    let all = sources(ofOrder: id)
    if status != .planned {
      for source in all { raiseProspects(of: source) }
    }
    // P-010: from now on the lines are supply, and their components demand.
    if header.status == .simulated {
      for source in all { trackAgain(source) }
    }
    if status == .released { try flush(.forward, id) }
  }

  /// The lines of an order, each with its components behind it.
  private func sources(ofOrder id: RowID<Document>) -> [SourceReference] {
    var result: [SourceReference] = []
    for line in lineIDs(of: id) {
      result.append(SourceReference(line))
      for component in components.ids(inList: ProductionComponent.List.line, key: line.raw) {
        result.append(SourceReference(component))
      }
    }
    return result
  }

  /// Consumes what consumes itself: forward all of it, backward what the finished goods needed.
  ///
  /// - Throws: what a consumption refuses, as when required numbers are missing (T-165).
  private mutating func flush(
    _ method: FlushingMethod, _ id: RowID<Document>
  ) throws(TrackingError) {
    var steps: [ProductionStep] = []
    for line in lineIDs(of: id) {
      for component in components.ids(inList: ProductionComponent.List.line, key: line.raw)
      where components[component].flushing == method && components[component].operationNo == 0 {
        let row = components[component]
        let needed =
          method == .forward
          ? row.expectedQuantity
          : try row.quantityPer.product(with: lines[line].quantityHandled)
        let rest = needed - row.quantityConsumed
        if rest.isPositive { steps.append(ProductionStep(.consumption(component), rest)) }
      }
    }
    guard !steps.isEmpty else { return }
    _ = try PostProduction(id, steps).perform(on: &self)
  }

  private func rank(_ status: DocumentStatus) -> Int {
    switch status {
    case .simulated: 0
    case .planned: 1
    case .firmPlanned: 2
    case .released, .open: 3
    case .finished: 4
    }
  }

  private mutating func mayFinish(_ id: RowID<Document>) throws(TrackingError) -> Bool {
    var output = Quantity.zero
    var consumption = Quantity.zero
    for line in lineIDs(of: id) {
      output += lines[line].outstanding
      for component in components.ids(inList: ProductionComponent.List.line, key: line.raw)
      where components[component].remaining.isPositive
        && (components[component].flushing != .backward
          || components[component].operationNo != 0)
      {
        consumption += components[component].remaining
      }
    }
    if !output.isZero || !consumption.isZero {
      let question = TrackingError(
        .productionIncomplete, blaming: .document,
        "\(output) of output and \(consumption) of consumption are missing; finish all the same?",
        facts: [
          Fact("output", .quantity(output)), Fact("consumption", .quantity(consumption)),
        ])
      guard try ask(question) else { return false }
    }
    return true
  }

  /// T-063: numbers that are left on an order go with it only when that is confirmed.
  private mutating func confirmTrackingGoes(_ id: RowID<Document>) throws(TrackingError) {
    guard lineIDs(of: id).contains(where: { hasNumbers($0) }) else { return }
    var question = TrackingError(
      .deleteTracking, blaming: .document,
      "\(documents[id].no) has item tracking left; delete it and finish the order? (T-063)")
    guard try !ask(question) else { return }
    question.detail = "answered with no: the order stays released"
    throw question
  }

  private mutating func close(_ source: SourceReference) {
    for entry in entries(of: source) where isRow(entry, of: source) { closeEntry(entry) }
  }

  /// Gives every line of a production or assembly order, or of a planning worksheet, the components
  /// of its bill of materials anew; the numbers of the old ones go when that is confirmed (T-063).
  ///
  /// - Throws: `action-unfit` for another document, `line-posted` once something was consumed, the
  ///   question `delete-tracking`.
  package mutating func refreshComponents(of id: RowID<Document>) throws(TrackingError) {
    let header = documents[id]
    let isTracked = lineIDs(of: id).contains { line in
      components.ids(inList: ProductionComponent.List.line, key: line.raw).contains {
        !trackedQuantity(of: SourceReference($0)).isZero
      }
    }
    if isTracked {
      let question = TrackingError(
        .deleteTracking, blaming: .document,
        "components of \(header.no) have item tracking; delete it with them? (T-063)")
      guard try ask(question) else { return }
    }
    if header.kind == .planningWorksheet {
      for line in lineIDs(of: id) where isMadeNew(line) { try refreshPlan(line) }
      return
    }
    guard header.kind.hasComponents else {
      throw TrackingError(
        .actionUnfit, blaming: .document, "a \(header.kind.name) has no components to refresh")
    }
    for line in lineIDs(of: id) {
      guard lines[line].making.isNone else {
        throw TrackingError(
          .linePosted, blaming: .line,
          "output or consumption of \(header.no).\(lines[line].lineNo) is posted already")
      }
      dropComponents(of: line)
      try explode(lines[line], line)
    }
  }
}
