import LotwiseSyntax
import Synchronization

/// Every statement there is: the only list of them.
public enum StatementRegistry {
  /// The statements by what people do with them; `help` lists them so.
  static let groups: [(title: String, statements: [any Statement.Type])] = [
    (
      "set the stage",
      [
        WorkDateStatement.self, SetUpStatement.self, TrackingCodeStatement.self,
        SeriesStatement.self, ItemStatement.self, UnitStatement.self, VariantStatement.self,
        BillOfMaterialsStatement.self, OperationsStatement.self, LocationStatement.self,
        PartyStatement.self,
      ]
    ),
    (
      "set up a warehouse",
      [
        ZoneStatement.self, BinStatement.self, BinContentStatement.self,
        PutAwayTemplateStatement.self, WarehouseJournalStatement.self, RegisterStatement.self,
        CalculateAdjustmentStatement.self, ConvertStatement.self, GetBinContentsStatement.self,
      ]
    ),
    (
      "keep cards and stock",
      [
        BlockStatement.self, DeleteMasterDataStatement.self, CardStatement.self,
        StockStatement.self,
      ]
    ),
    (
      "move goods in one line",
      [
        ReceiveStatement.self, ReturnStatement.self, TransferStatement.self, AdjustStatement.self,
        ProduceStatement.self, AssembleStatement.self, ReclassifyStatement.self,
      ]
    ),
    (
      "keep documents",
      [
        CountStatement.self, JournalStatement.self, CopyStatement.self, MakeOrderStatement.self,
        ExplodeStatement.self, ProductionJournalStatement.self, OrderStatement.self,
        AddStatement.self,
      ]
    ),
    (
      "track",
      [
        AssignStatement.self, AssignReservedStatement.self, UnassignStatement.self,
        HandleStatement.self, SelectStatement.self, EditTrackingStatement.self,
        MeanwhileStatement.self, DiscardStatement.self,
      ]
    ),
    (
      "change and delete",
      [
        SetLineStatement.self, SetItemStatement.self, DeleteStatement.self,
      ]
    ),
    (
      "reserve",
      [
        ReserveStatement.self, UnreserveStatement.self, ReservationWorksheetStatement.self,
        WorksheetStatement.self,
      ]
    ),
    (
      "plan",
      [
        PlanningParametersStatement.self, ActionMessagesStatement.self, PlanOrdersStatement.self,
        PlanStatement.self, ForecastStatement.self, RouteStatement.self,
        GetSalesDemandStatement.self,
      ]
    ),
    (
      "post",
      [
        PostStatement.self, UndoPostingStatement.self, RefreshStatement.self,
        ReleaseStatement.self,
      ]
    ),
    (
      "look",
      [
        ShowStatement.self, TraceStatement.self, FindStatement.self, RecallStatement.self,
        PrintStatement.self, ExplainStatement.self, WhatIfStatement.self, PreviewStatement.self,
      ]
    ),
    (
      "expect",
      [
        ExpectNoChangeStatement.self, ImportStatement.self, ExpectStatement.self,
        ExpectFailureStatement.self, ExpectMessageStatement.self, ScenarioStatement.self,
      ]
    ),
    (
      "program",
      [
        LetStatement.self, IfStatement.self, RepeatStatement.self, ForStatement.self,
        DefineStatement.self, DoStatement.self, IncludeStatement.self,
      ]
    ),
    (
      "go back and keep",
      [
        HistoryStatement.self, SnapshotStatement.self, DiffStatement.self, HelpStatement.self,
      ]
    ),
  ]

  static let all: [any Statement.Type] = groups.flatMap(\.statements)

  private static let forms: [StatementForm] = all.flatMap { $0.forms }

  /// All forms; a matcher compiles those that it meets.
  public static let table = FormTable(forms.map(\.form), synonyms: .ofStatements)

  private static let matcherCount = Atomic<Int>(0)

  /// So many matchers of a process compile for themselves: one script needs no more.
  private static let mostAlone = 12

  private static let wholeTable = table.compiledWhole()

  /// The forms for a matcher; a process that makes many has compiled them all, once for all.
  static var matched: FormTable {
    matcherCount.add(1, ordering: .relaxed).oldValue < mostAlone ? table : wholeTable
  }

  /// What reads a statement of each form.
  static let handlers = forms.map(\.handler)

  /// What a check of whole scripts must know of each form.
  static let traits = forms.map(\.traits)

  /// What a check of whole sources looks at besides the words of a statement.
  enum Concern: UInt8, Sendable {
    case none
    /// Keeps words as they are, which only its statement can read.
    case free
    /// What its block holds is expected to be wrong.
    case expectsFailure
    /// Brings in another file.
    case includes
  }

  static let concerns: [Concern] = forms.map { form in
    if form.traits.contains(.expectsFailure) { return .expectsFailure }
    if form.traits.contains(.includesScript) { return .includes }
    return form.form.clauses.contains { $0.kind.isFree } ? .free : .none
  }

  /// Forms whose statements are looked at closer.
  private static let isInspected = concerns.map { $0 != .none }

  /// Problems of values, which other words would not mend.
  private static let ofValues: Set<String> = [
    SyntaxCode.quantityTooLarge.rawValue, LanguageCode.refusalUnknown.rawValue,
    LanguageCode.valueUnknown.rawValue,
  ]

  /// Whether a problem is one of a value, whatever the words around it.
  static func isOfValue(_ code: String) -> Bool { ofValues.contains(code) }

  /// A check of whole sources: words and forms, and what stands in freely worded statements.
  ///
  /// `denying` holds readings of statements in other words that are not meant.
  static func check(
    _ closer: StatementValidator = StatementValidator(), denying denied: Set<String> = []
  ) -> StaticCheck {
    // What is tried out must not change what the check of the source itself knows.
    let other = StatementValidator()
    return StaticCheck(
      matched, of: isInspected, keeping: ofValues,
      fitting: { form, tokens, range, source in
        denied.contains(String(decoding: source.bytes, as: UTF8.self))
          ? Diagnostic(.unexpectedWord, "it means something else", at: nil)
          : other.problem(concerns[form], tokens, range, source)
      },
      inspect: { form, tokens, range, source in
        closer.problem(concerns[form], tokens, range, source)
      })
  }
}
