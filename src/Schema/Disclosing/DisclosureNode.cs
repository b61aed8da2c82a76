using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>A disclosure in an answer.</summary>
/// <param name="FileId">The person whose fields alone it tells of; null: of all that the disclosure was about, without telling who they are.</param>
internal sealed record DisclosureNode(FiledDisclosure Filed, string? FileId) : IOfPerson
{
    public string Id => NodeId.Disclosure + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Filed.Node}|{Filed.Sequence}|{FileId}")));

    /// <summary>Who looked. That a person looked at his own file would tell an auditor at whom.</summary>
    public string SubjectFor(Session session) => Filed.Audience == Audience.Practitioner && !session.Is(Audience.Practitioner) ? "本人" : Filed.Client;

    /// <summary>What an id says; null where it is none.</summary>
    public static (string Node, long Sequence, string? FileId)? Read(string id)
    {
        if (id.Length < 2 || !Base64Url.IsValid(id.AsSpan(1))) return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id.AsSpan(1))).Split('|');
        return parts.Length == 3 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? (parts[0], sequence, parts[2] is "" ? null : parts[2])
            : null;
    }
}
