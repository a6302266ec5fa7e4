import LotwiseSyntax

/// Every statement there is: the only list of them.
public enum StatementRegistry {
  static let all: [any Statement.Type] = [
    WorkDateStatement.self, SetUpStatement.self, TrackingCodeStatement.self,
    SeriesStatement.self, ItemStatement.self, UnitStatement.self, VariantStatement.self,
    BillOfMaterialsStatement.self, OperationsStatement.self, LocationStatement.self,
    PartyStatement.self,
    BlockStatement.self, DeleteMasterDataStatement.self, CardStatement.self, StockStatement.self,
    ReceiveStatement.self, ReturnStatement.self, TransferStatement.self, AdjustStatement.self,
    ProduceStatement.self, AssembleStatement.self,
    ReclassifyStatement.self, CountStatement.self, JournalStatement.self, CopyStatement.self,
    MakeOrderStatement.self, ExplodeStatement.self, ProductionJournalStatement.self,
    OrderStatement.self, AddStatement.self, AssignStatement.self, AssignReservedStatement.self,
    UnassignStatement.self,
    HandleStatement.self, SelectStatement.self, EditTrackingStatement.self,
    MeanwhileStatement.self, DiscardStatement.self, SetLineStatement.self, SetItemStatement.self,
    DeleteStatement.self, ReserveStatement.self, UnreserveStatement.self,
    ReservationWorksheetStatement.self, WorksheetStatement.self,
    PlanningParametersStatement.self, ActionMessagesStatement.self, PlanOrdersStatement.self,
    PostStatement.self,
    UndoPostingStatement.self, RefreshStatement.self, ReleaseStatement.self,
    ShowStatement.self, TraceStatement.self, FindStatement.self, RecallStatement.self,
    PrintStatement.self,
    ExplainStatement.self, WhatIfStatement.self, PreviewStatement.self,
    ExpectNoChangeStatement.self, ImportStatement.self,
    ExpectStatement.self, ExpectFailureStatement.self, ExpectMessageStatement.self,
    ScenarioStatement.self,
    LetStatement.self, IfStatement.self, RepeatStatement.self, ForStatement.self,
    DefineStatement.self, DoStatement.self, IncludeStatement.self,
    HistoryStatement.self, SnapshotStatement.self, DiffStatement.self, HelpStatement.self,
  ]

  /// All forms, compiled; form `i` is of the statement `types[i]`.
  public static let table = FormTable(all.flatMap { $0.forms.map(\.answerable) })

  /// Of each form the place of its answers, -1 where it takes none.
  static let answerSlots = table.forms.map(\.answerSlot)

  /// Forms that keep words as they are, which only their statement can read.
  private static let isFree: [Bool] = table.forms.map { form in
    form.clauses.contains { $0.kind == .rest }
  }

  /// A check of whole sources: words and forms, and what stands in freely worded statements.
  public static func check() -> StaticCheck {
    let closer = CloserCheck()
    return StaticCheck(table) { form, tokens, range, source in
      closer.enter(range, expectsFailure: table.forms[form].phrase == "expect failure")
      return isFree[form] ? closer.problem(tokens, range, source) : nil
    }
  }

  static let types: [any Statement.Type] = all.flatMap { type in
    Array(repeating: type, count: type.forms.count)
  }
}
