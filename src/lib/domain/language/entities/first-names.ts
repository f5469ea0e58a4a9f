import { wordSet } from '../tables/word-set.ts';

/** First names of the news beyond the English ones of the table. */
export const maleNames = wordSet(
	`Abdul Abdullah Abdulaziz Abu Adnan Ahmad Ahmed Ali Amir Anwar Asif Ayman Bashar Faisal Farouk
	Fahd Hamid Hamza Hasan Hassan Hussein Husayn Ibrahim Imran Iyad Jalal Jamal Karim Khaled Khalid
	Mahmoud Mahmud Mohamed Mohammad Mohammed Muhammad Mustafa Nabil Nasser Omar Osama Usama Pervez
	Rafiq Rashid Recep Saddam Saeed Salman Samir Tariq Walid Yasser Yasir Yusuf Zayed Ziad Vladimir
	Sergei Sergey Dmitry Dmitri Alexei Alexey Aleksei Mikhail Nikolai Nikolay Boris Igor Ivan Oleg
	Oleh Viktor Yuri Yury Yevgeny Evgeny Anatoly Andrei Andrey Andriy Pavel Petro Volodymyr Maxim
	Konstantin Leonid Gennady Vitaly Vitali Valery Vasily Stanislav Roman Ruslan Ramzan Kirill Denis
	Dmytro Mykhailo Oleksandr Oleksiy Serhiy Yevhen Jose Juan Carlos Luis Jorge Miguel Pedro Pablo
	Diego Javier Rafael Raul Fernando Francisco Sergio Hugo Alvaro Alejandro Eduardo Ernesto Emilio
	Enrique Felipe Gonzalo Guillermo Joao Paulo Rui Nuno Thiago Ronaldo Luiz Silvio Giuseppe
	Giovanni Giorgio Paolo Marco Matteo Luca Antonio Mario Carlo Francesco Lorenzo Massimo Roberto
	Romano Gianluca Alessandro Fabio Jean Jean-Pierre Jacques Pierre Francois Michel Nicolas Olivier
	Philippe Laurent Thierry Gerard Guy Yves Didier Dominique Emmanuel Arsene Zinedine Patrick
	Hans Jurgen Juergen Gerhard Helmut Wolfgang Klaus Dieter Heinz Uwe Jens Joschka Olaf Friedrich
	Horst Rolf Sven Lars Bjorn Anders Henrik Magnus Goran Zoran Slobodan Dragan Milan Novak Vaclav
	Jiri Jan Tomas Lech Andrzej Piotr Viktor Laszlo Gyorgy Ferenc Kofi Thabo Nelson Desmond Robert
	Olusegun Goodluck Paul Yoweri Sepp Roger Rafael Lleyton Andre Marat Hamid Hiroshi Kenichi Shinzo
	Junichiro Taro Yoshihide Fumio Naoto Akira Takeshi Hideo Narendra Manmohan Atal Rahul Sachin
	Sourav Virender Inzamam Shoaib Shane Kevin Barack Joe Pete Mitt Newt Rudy Donald Volodymyr
	Benjamin Binyamin Ehud Ariel Shimon Yitzhak Moshe Naftali Yair Avigdor Yoav`
);

export const femaleNames = wordSet(
	`Aisha Amina Benazir Fatima Khadija Leila Layla Mariam Maryam Nadia Noor Rania Samira Shirin
	Yasmin Zainab Angela Ursula Annegret Sabine Heike Ingrid Astrid Birgit Greta Svetlana Tatiana
	Tatyana Natalia Natalya Olga Oksana Irina Elena Yelena Yekaterina Ekaterina Anna Maria Marija
	Yulia Julia Yuliya Ksenia Anastasia Svitlana Iryna Olena Olha Vera Valentina Galina Ludmila
	Lyudmila Zhanna Condoleezza Hillary Nancy Kamala Michelle Melania Ivanka Nikki Elise Theresa
	Margaret Cherie Tessa Patricia Ruth Clare Hazel Harriet Jacqui Yvette Priti Liz Nicola Arlene
	Michelle Segolene Marine Christine Simone Brigitte Catherine Juliette Isabelle Amelie Justine
	Kim Venus Serena Maria Martina Steffi Lindsay Conchita Arantxa Paula Kelly Sonia Aung Indira
	Sonia Pratibha Priyanka Aishwarya Megawati Gloria Corazon Imelda Michelle Dilma Cristina Evita
	Isabel Luisa Rosa Ana Carmen Dolores Penelope Gisele Bianca Francesca Giorgia Giulia Chiara
	Paola Laura Sofia Ellen Tarja Vigdis Mette Sanna Kaja Magdalena Agnieszka Ewa Jadwiga Katarina
	Lucia Zuzana Vjosa Wangari Winnie Graca Rebecca Naomi Naoko Yoko Yuriko Sanae Masako Keiko`
);

/** Names that the tables give to both and the news gives, nearly always, to one. */
export const mostlyMale = wordSet(
	`Adan Adrian Alfie Augustine Austin Barry Bennie Benny Bernie Bert Bertie Bill Billy Bobby Brett Cecil Chad
	Christian Clem Constantine Danny Darryl Daryl Denny Devin Dorian Eddie Eddy Emlyn Frank Frankie
	Fred Freddie Freddy Gabriel Gene George Gerry Glen Glenn Glyn Gus Heath Ira Jermaine Jerry Jesse
	Joey Kyle Lanny Leland Lorne Max Noel Perry Phil Quentin Ray Reggie Ricky Robbie Robby Ronnie
	Ronny Rory Sean Shane Shaun Shawn Sonny Ted Teddy Theo Tim Timmy Toby Tommy Tony Vinny Wally
	Willie Andrei Valery Michel Philippe`
);

export const mostlyFemale = wordSet(
	`Abbey Abbie Abby Angie Brooke Carly Cassie Chrissie Claire Clare Connie Erin Esme Evelyn Gail
	Gayle Ginger Grace Hazel Hillary Holly Jodie Julie Kelly Kylie Lauren Lesley Maddie Meredith
	Meryl Nichole Nicola Nikki Paige Patsy Patty Penny Ruby Saundra Shelley Sibyl Simone Stacy Tammy
	Terri Tracey Whitney Winnie`
);
