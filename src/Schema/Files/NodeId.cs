namespace Hub.Schema;

/// <summary>
/// The ids of nodes: the first letter tells what a node is, so that no two are alike. What follows from one entry is named by a letter
/// and that entry's control; a sanction's letter is the law's own (T for a term, L for a lost licence).
/// </summary>
internal static class NodeId
{
    public const char Person = 'F';
    public const char Entry = 'E';
    public const char Registration = 'R';

    public static string OfRegistration(string control) => Registration + control;

    /// <summary>The control that an id of this letter holds.</summary>
    public static string ControlIn(string id) => id[1..];
}
