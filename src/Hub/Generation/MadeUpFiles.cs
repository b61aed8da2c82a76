using System.Text;

namespace Hub.Generation;

/// <summary>Writes made-up data to a folder: a folder a province, and a guide to the people worth looking up.</summary>
public static class MadeUpFiles
{
    /// <returns>The files that were written.</returns>
    public static IReadOnlyList<string> Write(string folder, MadeUpSet set)
    {
        var provinces = DataFiles.Provinces();
        Directory.CreateDirectory(folder);
        var guide = Path.Combine(folder, "README.md");
        File.WriteAllText(guide, StoryGuide.Write(provinces), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return [guide, .. provinces.SelectMany(p => ProvinceFolder.Write(Path.Combine(folder, p.Folder), p, set))];
    }
}
