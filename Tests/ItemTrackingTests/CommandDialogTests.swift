import Testing

@testable import ItemTracking

@Suite struct CommandDialogTests {
  @Test func `yes is yes and no is no`() {
    let (yes, no) = (CommandDialog.Reply.yes, CommandDialog.Reply.no)

    #expect(CommandDialog([yes]).answer(to: .cancelReservation) == .yes)
    #expect(CommandDialog([no]).answer(to: .cancelReservation) == .no)
    #expect(CommandDialog().answer(to: .cancelReservation) == nil)
  }

  @Test func `an answer of its own goes before one to any, and of several the first counts`() {
    let own = CommandDialog.Reply(.no, to: .cancelReservation)
    let dialog = CommandDialog([.yes, own, .no])

    #expect(dialog.answer(to: .cancelReservation) == .no)
    #expect(dialog.answer(to: .deleteTracking) == .yes)
    #expect(CommandDialog([own]).answer(to: .deleteTracking) == nil)
  }
}
