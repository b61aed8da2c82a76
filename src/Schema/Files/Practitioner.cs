using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>A person in an answer: name and codes, and the files of its level from which the rest is drawn.</summary>
internal sealed record Practitioner(string Id, string Name, IReadOnlyList<PersonCode> Codes, FileBatch Files) : IOfPerson
{
    string IOfPerson.FileId => Id;

    public static Practitioner Of(PersonFile file, FileBatch files) => new(file.Id, file.Name, file.Codes, files);

    public static IReadOnlyList<Practitioner> Of(Session session, IEnumerable<Person> persons)
    {
        var level = persons.ToList();
        var files = new FileBatch(session, [.. level.Select(p => p.FileId)]);
        return [.. level.Select(p => new Practitioner(p.FileId, p.Name, p.Codes, files))];
    }
}
