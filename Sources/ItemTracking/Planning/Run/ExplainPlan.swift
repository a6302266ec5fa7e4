/// Why a run left things as they are, found out by balancing once more what it saw (P-129, P-172).
extension Model {
  /// What a run did not do for a planning line: changes of other supply that would have spared it,
  /// and demand that it does not serve.
  ///
  /// Nothing when demand and supply are no longer what the run saw.
  ///
  /// Cost: one balancing of the goods.
  package func limits(of id: RowID<PlanningLine>) -> [ExplainedLimit] {
    let line = planningLines[id]
    guard let explained = explained(line.unit, line.runNo) else { return [] }
    let own = planningLines.ids(inList: PlanningLine.List.unit, key: line.unit.raw)
      .filter { planningLines[$0].runNo == line.runNo }
      .sorted { lines[planningLines[$0].line].lineNo < lines[planningLines[$1].line].lineNo }
    guard own.count == explained.plan.lines.count, let place = own.firstIndex(of: id) else {
      return []
    }
    let supply = explained.plan.lines[place]
    let served = Set(explained.plan.links.filter { $0.supply == supply }.compactMap(\.demand))
    let suggested = Dictionary(
      zip(explained.plan.lines, own.map { SourceReference(planningLines[$0].line) }),
      uniquingKeysWith: { first, _ in first })
    return explained.limits(of: supply, suggested) {
      $0.supply == supply || $0.demand.map { served.contains($0) } ?? false
    }
  }

  /// Why the last run left an order line as it is; nothing when it changed it.
  package func limits(of order: RowID<DocumentLine>) -> [ExplainedLimit] {
    let source =
      lines[order].hasInboundSide ? SourceReference(inboundOf: order) : SourceReference(order)
    let stock = lines[order].hasInboundSide ? lines[order].toStock : lines[order].stock
    guard let explained = explained(stock, Int32(planningRuns.count)) else { return [] }
    return explained.limits(of: nil, [:]) { explained.plan.supplies[$0.supply].source == source }
  }

  private struct Explained {
    var plan: Plan
    var notes: [PlanNote]

    /// The notes that are meant; those of the supply, or all when none is named, are its own.
    func limits(
      of supply: Int?, _ suggested: [Int: SourceReference], where isMeant: (PlanNote) -> Bool
    ) -> [ExplainedLimit] {
      notes.filter(isMeant).map { note in
        ExplainedLimit(
          limit: note.limit, isOwn: supply == nil || note.supply == supply,
          supply: plan.supplies[note.supply].source ?? suggested[note.supply],
          demand: note.demand.flatMap { plan.demands[$0].source }, date: note.date,
          quantity: note.quantity)
      }
    }
  }

  private func explained(_ stock: TrackedSKUID, _ runNo: Int32) -> Explained? {
    guard let seen = profileSeen(of: stock, byRun: runNo) else { return nil }
    do throws(PlanningFault) {
      let (plan, notes) = try balanceWithNotes(seen.profile, seen.parameters, seen.period)
      return Explained(plan: plan, notes: notes)
    } catch {
      return nil
    }
  }

  /// What a run saw of goods, and by what it planned them; nil for goods that it did not plan.
  ///
  /// Cost: the demand and supply of the goods.
  package func profileSeen(of stock: TrackedSKUID, byRun runNo: Int32) -> SeenProfile? {
    guard let run = planningRun(runNo) else { return nil }
    let unit = trackedSKUs[stock].unit
    do throws(TrackingError) {
      var period = run.period
      period.start = try planningStart(of: unit.itemNo, period)
      var loader = LoadProfile(unit, stock, period)
      loader.seesSuggestions = false
      try loader.load(from: self)
      let parameters = resolved(unit, parameterOrigin(of: unit), from: period.start).parameters
      guard parameters.policy != .none else { return nil }
      return SeenProfile(profile: loader.profile, parameters: parameters, period: period)
    } catch {
      return nil
    }
  }
}

/// Demand and supply of goods as a run saw them.
package struct SeenProfile {
  package var profile: InventoryProfile
  package var parameters: ResolvedParameters
  package var period: PlanningPeriod
}

/// A change that a run did not make, and what said no.
package struct ExplainedLimit: Hashable, Sendable {
  package var limit: PlanLimit
  /// Of the supply that is asked for; else of another one.
  package var isOwn: Bool
  /// The supply that stayed as it was; nil for a suggestion that was dropped.
  package var supply: SourceReference?
  package var demand: SourceReference?
  /// Where a window ends; blank for a limit that is no period.
  package var date: CalendarDate
  package var quantity: Quantity
}
