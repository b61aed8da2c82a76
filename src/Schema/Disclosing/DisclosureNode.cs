using System.Globalization;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>A disclosure in an answer.</summary>
/// <param name="FileId">The person whose fields alone it tells of; null: of all that the disclosure was about, without telling who they are.</param>
internal sealed record DisclosureNode(FiledDisclosure Filed, string? FileId) : IOfPerson
{
    private const string List = "disclosure";

    /// <summary>Sealed: which node of the hub wrote it, and how much it has written, is nobody's to know.</summary>
    public string IdFor(Session session) => NodeId.Disclosure + session.Schema.Rows.Write(List, string.Create(CultureInfo.InvariantCulture, $"{Filed.Node}|{Filed.Sequence}|{FileId}"));

    /// <summary>Who looked. That a person looked at his own file would tell an auditor at whom.</summary>
    public string SubjectFor(Session session) => Filed.Audience == Audience.Practitioner && !session.Is(Audience.Practitioner) ? "本人" : Filed.Client;

    /// <summary>What an id says; null where it is none.</summary>
    public static (string Node, long Sequence, string? FileId)? Read(Session session, string id)
    {
        if (session.Schema.Rows.Find(List, id[1..])?.Split('|') is not [var node, var written, var file]) return null;
        return long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? (node, sequence, file is "" ? null : file) : null;
    }
}
