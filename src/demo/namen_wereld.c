/* Names: from the many other places that families of Dutch schools come from. Only data. */
#include "namen_lijst.h"

JONGENS(turks,
	"Emir", "Yusuf", "Ömer", "Kerem", "Mert", "Çağan", "Barış", "Umut", "Eymen", "Furkan",
	"Hakan", "Tunç", "Yiğit", "Emre", "Berkay", "Oğuz", "Şahin", "Serkan", "Can", "İlker");
MEISJES(turks,
	"Elif", "Zeynep", "Ayşe", "Defne", "Ecrin", "Büşra", "Gülşen", "Esra", "Melisa", "Tuğba",
	"Çiğdem", "Nisa", "Sıla", "Yağmur", "Özlem", "Derya", "İrem", "Hatice", "Selin", "Ebru");
ACHTERNAMEN(turks,
	{ NULL, "Yılmaz" }, { NULL, "Kaya" }, { NULL, "Demir" }, { NULL, "Şahin" },
	{ NULL, "Çelik" }, { NULL, "Yıldız" }, { NULL, "Yıldırım" }, { NULL, "Öztürk" },
	{ NULL, "Aydın" }, { NULL, "Özdemir" }, { NULL, "Arslan" }, { NULL, "Doğan" },
	{ NULL, "Kılıç" }, { NULL, "Aslan" }, { NULL, "Çetin" }, { NULL, "Kara" },
	{ NULL, "Koç" }, { NULL, "Kurt" }, { NULL, "Güneş" }, { NULL, "Erdoğdu" });

JONGENS(marokkaans,
	"Mohamed", "Adam", "Amine", "Bilal", "Ilyas", "Youssef", "Zakaria", "Anass", "Ayoub",
	"Hamza", "Ismaïl", "Karim", "Marouane", "Nabil", "Othmane", "Rachid", "Soufiane", "Walid",
	"Yassine", "Imran");
MEISJES(marokkaans,
	"Fatima-Zahra", "Salma", "Amina", "Hajar", "Ikram", "Nour", "Yasmine", "Aïcha", "Chaïmae",
	"Dounia", "Hiba", "Ihsane", "Kaoutar", "Loubna", "Malak", "Naïma", "Oumaima", "Rania",
	"Safae", "Wissal");
ACHTERNAMEN(marokkaans,
	{ "El", "Amrani" }, { "El", "Idrissi" }, { NULL, "Bouzidi" }, { NULL, "Ouazzani" },
	{ "El", "Khattabi" }, { NULL, "Benali" }, { "Ait", "Lahcen" }, { NULL, "Haddou" },
	{ NULL, "Chaouch" }, { "El", "Yaakoubi" }, { NULL, "Azzouzi" }, { "Ben", "Moussa" },
	{ NULL, "Tahiri" }, { NULL, "Zerouali" }, { "El", "Ouali" }, { NULL, "Boukhari" },
	{ "el", "Hamdaoui" }, { NULL, "Aarab" }, { NULL, "Bakkali" }, { NULL, "Mansouri" });

JONGENS(surinaams,
	"Ashwin", "Dwayne", "Giovanni", "Jaïr", "Clyde", "Rishi", "Ricardo", "Sharvin", "Jerrel",
	"Anand", "Romano", "Kishan", "Orlando", "Winston", "Ravi", "Xaviero");
MEISJES(surinaams,
	"Shanti", "Cheyenne", "Jaya", "Priya", "Ruchsana", "Melody", "Anjali", "Chanella", "Soraya",
	"Daphne", "Aarti", "Gracelyn", "Indira", "Sherida", "Radjni", "Farida");
ACHTERNAMEN(surinaams,
	{ NULL, "Ramdin" }, { NULL, "Bhagwandin" }, { NULL, "Kartowidjojo" }, { NULL, "Pinas" },
	{ NULL, "Soekhai" }, { NULL, "Wijngaarde" }, { NULL, "Doerga" }, { NULL, "Landveld" },
	{ NULL, "Mahabier" }, { NULL, "Esajas" }, { NULL, "Jagroep" }, { NULL, "Tjon-A-Joe" },
	{ NULL, "Chin A Foeng" }, { NULL, "Biharie" }, { NULL, "Kromosoeto" }, { NULL, "Lieveld" },
	{ "van", "Genderen" }, { NULL, "Sewnarain" });

JONGENS(antilliaans,
	"Jeandro", "Rayshawn", "Elvin", "Angelo", "Tyrone", "Shaquille", "Randolph", "Nathaniel",
	"Jairzinho", "Quincy", "Rugenio", "Sigmar");
MEISJES(antilliaans,
	"Jahnaïra", "Shurandy", "Rosángela", "Mirugia", "Angelica", "Tatiana", "Jurensly",
	"Gwendolyn", "Chantelle", "Xiomara", "Naelis", "Vianca");
ACHTERNAMEN(antilliaans,
	{ NULL, "Martina" }, { NULL, "Felicia" }, { NULL, "Cijntje" }, { NULL, "Zimmerman" },
	{ NULL, "Rosario" }, { NULL, "Maduro" }, { NULL, "Isenia" }, { NULL, "Pieternella" },
	{ NULL, "Winklaar" }, { NULL, "Croes" }, { NULL, "Sint Jago" }, { NULL, "Balentien" },
	{ "de", "Lannoy" }, { NULL, "Henríquez" });

JONGENS(pools,
	"Jakub", "Michał", "Łukasz", "Paweł", "Kacper", "Szymon", "Wojciech", "Mikołaj", "Bartosz",
	"Oskar", "Tomasz", "Dawid", "Stanisław", "Igor");
MEISJES(pools,
	"Zuzanna", "Maja", "Oliwia", "Małgorzata", "Gabriela", "Wiktoria", "Agnieszka", "Łucja",
	"Kinga", "Martyna", "Aleksandra", "Natalia", "Róża", "Hanna");
ACHTERNAMEN(pools,
	{ NULL, "Wójcik" }, { NULL, "Kowalczyk" }, { NULL, "Woźniak" }, { NULL, "Mazur" },
	{ NULL, "Pawlak" }, { NULL, "Szymański" }, { NULL, "Łukaszewicz" }, { NULL, "Głowacki" },
	{ NULL, "Dąbrowski" }, { NULL, "Król" }, { NULL, "Wróbel" }, { NULL, "Stępień" },
	{ NULL, "Sikora" }, { NULL, "Żak" });

JONGENS(syrisch,
	"Ahmad", "Omar", "Khaled", "Majd", "Anas", "Tarek", "Yazan", "Rami", "Fadi", "Hussam",
	"Abdulrahman", "Jad");
MEISJES(syrisch,
	"Rima", "Lujain", "Maryam", "Hala", "Sham", "Batoul", "Rahaf", "Nagham", "Layan", "Judi",
	"Ghazal", "Rawan");
ACHTERNAMEN(syrisch,
	{ "Al", "Hassan" }, { "Al", "Masri" }, { "al", "Khatib" }, { NULL, "Haddad" },
	{ NULL, "Darwish" }, { "Al", "Ahmad" }, { NULL, "Issa" }, { NULL, "Kassab" },
	{ NULL, "Shamma" }, { "Al", "Jabour" }, { NULL, "Barakat" }, { NULL, "Mahfouz" });

JONGENS(eritrees,
	"Yonas", "Filmon", "Natnael", "Robel", "Samiel", "Abel", "Henok", "Merhawi", "Tesfay",
	"Biniam", "Amanuel", "Kibrom");
MEISJES(eritrees,
	"Selam", "Bethlehem", "Rahwa", "Luwam", "Helen", "Feven", "Semhar", "Winta", "Saron", "Milena",
	"Delina", "Arsema");
ACHTERNAMEN(eritrees,
	{ NULL, "Tesfamariam" }, { NULL, "Ghebremedhin" }, { NULL, "Habtemichael" },
	{ NULL, "Weldegebriel" }, { NULL, "Kidane" }, { NULL, "Tekle" }, { NULL, "Berhane" },
	{ NULL, "Okbay" }, { NULL, "Zerai" }, { NULL, "Araya" }, { NULL, "Mehari" },
	{ NULL, "Solomon" });

JONGENS(somalisch,
	"Abdi", "Liban", "Mahad", "Zakariye", "Ayanle", "Warsame", "Bashir", "Guled", "Idris",
	"Suleyman");
MEISJES(somalisch,
	"Hodan", "Ifrah", "Sagal", "Ayaan", "Hibaq", "Nasteho", "Fardowsa", "Ubah", "Deqa", "Sumaya");
ACHTERNAMEN(somalisch,
	{ NULL, "Abdullahi" }, { NULL, "Warsame" }, { NULL, "Farah" }, { NULL, "Jama" },
	{ NULL, "Hersi" }, { NULL, "Ali Nur" }, { NULL, "Osman" }, { NULL, "Yusuf Aden" },
	{ NULL, "Mohamud" }, { NULL, "Elmi" });

JONGENS(vietnamees, "Minh", "Bảo", "Đức", "Huy", "Khôi", "Long", "Nam", "Phúc", "Tuấn", "Vinh");
MEISJES(vietnamees, "Linh", "Mai", "Thảo", "Ngọc", "Vy", "Hương", "Lan", "Trâm", "Quỳnh", "Ánh");
ACHTERNAMEN(vietnamees,
	{ NULL, "Nguyễn" }, { NULL, "Trần" }, { NULL, "Lê" }, { NULL, "Phạm" }, { NULL, "Huỳnh" },
	{ NULL, "Võ" }, { NULL, "Đặng" }, { NULL, "Bùi" }, { NULL, "Đỗ" }, { NULL, "Ngô" });

JONGENS(indonesisch,
	"Rafael", "Budi", "Danny", "Glenn", "Bayu", "Roland", "Yohanes", "Marvin", "Rizky", "Agung");
MEISJES(indonesisch,
	"Putri", "Dewi", "Ayu", "Melati", "Cindy", "Sari", "Angelina", "Kartika", "Ratna", "Intan");
ACHTERNAMEN(indonesisch,
	{ NULL, "Tahapary" }, { NULL, "Sahetapy" }, { NULL, "Latuheru" }, { NULL, "Matulessy" },
	{ NULL, "Pattiasina" }, { NULL, "Wattimena" }, { NULL, "Santoso" }, { NULL, "Hartono" },
	{ NULL, "Siahaya" }, { "de", "Fretes" }, { NULL, "Manuhutu" }, { NULL, "Sopacua" });

JONGENS(portugees,
	"Tiago", "João", "Diogo", "Gonçalo", "Rui", "Nélson", "Edson", "Márcio", "Hélder", "Ivan");
MEISJES(portugees,
	"Beatriz", "Inês", "Leonor", "Conceição", "Márcia", "Joana", "Vânia", "Érica", "Lúcia",
	"Débora");
ACHTERNAMEN(portugees,
	{ "da", "Silva" }, { "dos", "Santos" }, { NULL, "Lopes" }, { NULL, "Monteiro" },
	{ NULL, "Gonçalves" }, { "da", "Conceição" }, { NULL, "Évora" }, { NULL, "Tavares" },
	{ "da", "Cruz" }, { NULL, "Brandão" }, { NULL, "Fortes" }, { NULL, "Araújo" });

JONGENS(oekraiens,
	"Oleksandr", "Danylo", "Maksym", "Artem", "Ivan", "Mykyta", "Bohdan", "Dmytro");
MEISJES(oekraiens,
	"Sofija", "Anastasija", "Polina", "Darija", "Veronika", "Kateryna", "Zlata", "Jelyzaveta");
ACHTERNAMEN(oekraiens,
	{ NULL, "Kovalenko" }, { NULL, "Shevchuk" }, { NULL, "Bondarenko" }, { NULL, "Tkachuk" },
	{ NULL, "Kravets" }, { NULL, "Melnyk" }, { NULL, "Lysenko" }, { NULL, "Savchuk" });
